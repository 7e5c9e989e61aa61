import * as vscode from 'vscode';
import { uriIn } from './uri-in';

/** Files beyond this many are not listed; a workspace with more has other problems than this list. */
const most = 2000;

/** The request files of the workspace, in the order of their paths. */
export async function requestFiles(): Promise<readonly vscode.Uri[]> {
  const files = await vscode.workspace.findFiles('**/*.ami.json', '**/node_modules/**', most);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The URI within whatever a menu, a lens or a tree node passes to a command. */
export function uriOf(place: unknown): vscode.Uri | undefined {
  return uriIn(place, {
    isUri: value => value instanceof vscode.Uri,
    parse: text => vscode.Uri.parse(text, true),
  });
}
