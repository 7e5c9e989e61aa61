import type * as vscode from 'vscode';
import type { CountFindingsParams, FindingCount } from '../../../server/src/protocol';

/** No request has this many bytes. */
const mostBytes = 1_000_000;

/** What counting needs of the window. */
export interface CountingSources {
  readonly language: { countFindings(params: CountFindingsParams): Promise<FindingCount> };
  readonly files: {
    stat(uri: vscode.Uri): PromiseLike<{ readonly size: number }>;
    readFile(uri: vscode.Uri): PromiseLike<Uint8Array>;
  };
  /** Whether the person wants problems of this file to be found. */
  readonly isChecked: (uri: vscode.Uri) => boolean;
}

/**
 * Counts the findings of a file that no editor has open. It is not opened for that, since the editor would list its problems then.
 * Undefined: it is not to be checked, or too large.
 */
export async function countClosed(
  { language, files, isChecked }: CountingSources,
  uri: vscode.Uri,
): Promise<FindingCount | undefined> {
  if (!isChecked(uri)) return undefined;
  const bytes = await readSmall(files, uri);
  return bytes === undefined
    ? undefined
    : language.countFindings({ uri: uri.toString(), text: new TextDecoder().decode(bytes) });
}

/** Undefined: it is gone by now, cannot be read, or is too large. */
async function readSmall(files: CountingSources['files'], uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    const { size } = await files.stat(uri);
    return size > mostBytes ? undefined : await files.readFile(uri);
  } catch {
    return undefined;
  }
}
