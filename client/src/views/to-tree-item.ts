import * as vscode from 'vscode';
import { plainRow } from './plain-row';
import type { TreeRow } from './tree-row';

const { TreeItemCollapsibleState } = vscode;

/** The one place that makes tree items. No text in them acts as a link or an icon. */
export function toTreeItem(row: TreeRow): vscode.TreeItem {
  const { label, description, tooltip, spoken } = plainRow(row);
  const item = new vscode.TreeItem(label, foldState(row.fold));
  const { icon, command } = row;
  item.id = row.id;
  item.description = description;
  item.iconPath =
    icon === undefined
      ? undefined
      : new vscode.ThemeIcon(icon.id, icon.color === undefined ? undefined : new vscode.ThemeColor(icon.color));
  item.contextValue = row.context;
  item.tooltip = tooltip;
  item.command =
    command === undefined ? undefined : { command: command.id, title: '', arguments: [...(command.arguments ?? [])] };
  item.accessibilityInformation = { label: spoken };
  return item;
}

function foldState(fold: TreeRow['fold']): vscode.TreeItemCollapsibleState {
  if (fold === undefined) return TreeItemCollapsibleState.None;
  return fold === 'open' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
