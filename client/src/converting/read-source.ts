import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Ask, PickRow } from '../asking/ask';
import { uriOf } from '../requests/request-files';

/** More than any script or log with a request in it, in bytes. */
const largest = 8 * 1024 * 1024;

/** The text to import: of the file that a menu passed, else from where the person says. Undefined: the person cancelled. */
export async function readSource(ask: Pick<Ask, 'pick'>, place: unknown): Promise<string | undefined> {
  const uri = uriOf(place);
  if (uri !== undefined) return readFile(uri);
  const editor = vscode.window.activeTextEditor;
  const selected =
    editor === undefined || editor.selection.isEmpty ? undefined : editor.document.getText(editor.selection);
  const clipboard = await vscode.env.clipboard.readText();
  const rows: readonly PickRow<() => Promise<string | undefined>>[] = [
    ...(selected === undefined
      ? []
      : [{ label: t('Selection'), icon: 'selection', description: firstLine(selected), value: async () => selected }]),
    { label: t('Clipboard'), icon: 'clippy', description: firstLine(clipboard), value: async () => clipboard },
    { label: t('File…'), icon: 'file', value: pickFile },
  ];
  const read = await ask.pick({
    title: t('Import Request'),
    placeholder: t(
      'Select the source of an AWS CLI command, boto3 or JavaScript code, Terraform, or a CloudTrail event',
    ),
    rows,
  });
  return read?.();
}

async function pickFile(): Promise<string | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ openLabel: t('Import') })) ?? [];
  return uri === undefined ? undefined : readFile(uri);
}

async function readFile(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return new TextDecoder().decode(bytes.subarray(0, largest));
}

function firstLine(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
