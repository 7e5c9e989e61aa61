import * as vscode from 'vscode';
import { plain } from '../foreign-text';
import type { TreeRow } from './tree-row';

const { TreeItemCollapsibleState } = vscode;

/** The one place that makes tree items. No text in them acts as a link or an icon. */
export function toTreeItem(row: TreeRow): vscode.TreeItem {
  const item = new vscode.TreeItem(plain(row.label), foldState(row.fold));
  const { icon, command } = row;
  item.id = row.id;
  item.description = row.description === undefined ? undefined : plain(row.description);
  item.iconPath = icon && new vscode.ThemeIcon(icon.id, icon.color ? new vscode.ThemeColor(icon.color) : undefined);
  item.contextValue = row.context;
  item.tooltip = tooltipLines(row)
    .map(line => plain(line, 1000))
    .join('\n');
  item.command = command && { command: command.id, title: '', arguments: [...(command.arguments ?? [])] };
  item.accessibilityInformation = { label: plain(spokenText(row), 1000) };
  return item;
}

function foldState(fold: TreeRow['fold']): vscode.TreeItemCollapsibleState {
  if (fold === undefined) return TreeItemCollapsibleState.None;
  return fold === 'open' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function tooltipLines({ tooltip, label }: TreeRow): readonly string[] {
  return (tooltip ?? [label]).filter(line => line !== undefined && line !== '').map(line => line ?? '');
}

function spokenText({ spoken, label, description }: TreeRow): string {
  return spoken ?? (description === undefined ? label : `${label}, ${description}`);
}
