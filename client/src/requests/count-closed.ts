import * as vscode from 'vscode';
import type { CountFindingsParams, FindingCount } from '../../../server/src/protocol';
import { readSettings } from '../settings';

/** No request has this many bytes. */
const mostBytes = 1_000_000;

/**
 * Counts the findings of a file that no editor has open. It is not opened for that, since the editor would list its problems then.
 * Undefined: it is not to be checked, or too large.
 */
export async function countClosed(
  language: { countFindings(params: CountFindingsParams): Promise<FindingCount> },
  uri: string,
): Promise<FindingCount | undefined> {
  const file = vscode.Uri.parse(uri, true);
  if (!readSettings(file).diagnostics) return undefined;
  const bytes = await readSmall(file);
  return bytes && language.countFindings({ uri, text: new TextDecoder().decode(bytes) });
}

/** Undefined: it is gone by now, cannot be read, or is too large. */
async function readSmall(file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    return size > mostBytes ? undefined : await vscode.workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}
