import * as vscode from 'vscode';
import { requestLanguage, stepsLanguage } from '../language-client/request-language';
import type { RequestDocuments } from './find-request';

/** Files beyond this many are not listed; a workspace with more has other problems than this list. */
const most = 2000;

/** The request files of the workspace, in the order of their paths. */
export async function requestFiles(): Promise<readonly vscode.Uri[]> {
  const files = await vscode.workspace.findFiles('**/*.ami.json', '**/node_modules/**', most);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The URI within whatever a menu, a lens or a tree node passes to a command. */
export function uriOf(place: unknown): vscode.Uri | undefined {
  if (place instanceof vscode.Uri) return place;
  if (typeof place === 'string') return vscode.Uri.parse(place, true);
  if (typeof place === 'object' && place !== null && 'uri' in place && place.uri instanceof vscode.Uri)
    return place.uri;
  return undefined;
}

/** Those of the window. */
export class WindowDocuments implements RequestDocuments {
  uriOf(place: unknown): vscode.Uri | undefined {
    return uriOf(place);
  }

  async open(uri: vscode.Uri): Promise<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(uri);
  }

  active(): vscode.TextDocument | undefined {
    return [vscode.window.activeTextEditor?.document].find(isRequest);
  }

  activeSteps(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === stepsLanguage ? document : undefined;
  }

  visible(): readonly vscode.TextDocument[] {
    return vscode.window.visibleTextEditors.map(({ document }) => document).filter(isRequest);
  }

  all(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(isRequest);
  }

  files(): Promise<readonly vscode.Uri[]> {
    return requestFiles();
  }
}

function isRequest(document: vscode.TextDocument | undefined): boolean {
  return document?.languageId === requestLanguage;
}
