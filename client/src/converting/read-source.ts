import * as vscode from 'vscode';
import { uriOf } from '../requests/find-request';

/** More than any script or log with a request in it, in bytes. */
const largest = 8 * 1024 * 1024;

/** The text to import: of the file that a menu passed, else from where the person says. Undefined: the person cancelled. */
export async function readSource(place: unknown): Promise<string | undefined> {
  const uri = uriOf(place);
  if (uri !== undefined) return readFile(uri);
  const editor = vscode.window.activeTextEditor;
  const selected =
    editor === undefined || editor.selection.isEmpty ? undefined : editor.document.getText(editor.selection);
  const clipboard = await vscode.env.clipboard.readText();
  const sources: (vscode.QuickPickItem & { read(): Promise<string | undefined> })[] = [
    {
      label: vscode.l10n.t('$(clippy) Clipboard'),
      description: firstLine(clipboard),
      read: async () => clipboard,
    },
    { label: vscode.l10n.t('$(file) File…'), read: pickFile },
  ];
  if (selected !== undefined) {
    sources.unshift({
      label: vscode.l10n.t('$(selection) Selection'),
      description: firstLine(selected),
      read: async () => selected,
    });
  }
  const picked = await vscode.window.showQuickPick(sources, {
    title: vscode.l10n.t('Import Request'),
    placeHolder: vscode.l10n.t(
      'Select what to import: an AWS CLI command, Python, JavaScript, Terraform, a CloudTrail event…',
    ),
  });
  return picked?.read();
}

async function pickFile(): Promise<string | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ openLabel: vscode.l10n.t('Import') })) ?? [];
  return uri && readFile(uri);
}

async function readFile(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return new TextDecoder().decode(bytes.subarray(0, largest));
}

function firstLine(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
