import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { analyze } from '../language/analyze';
import type { Finding } from '../language/finding';
import { readRequestDocument } from '../language/request-document';
import type { Severities } from '../language/rule-table';
import { Lines } from './lines';
import type { Failure } from './report';

/** Bytes. */
const largest = 64 * 1024 * 1024;

export interface FileReport {
  /** As it was found: relative to the folder, or as the argument named it. */
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  readonly findings: readonly Finding[];
}

/** Reads and analyzes one file. Without a report where it cannot be read. */
export async function checkFile(
  file: string,
  folder: string,
  severities: Severities,
): Promise<{ readonly report?: FileReport; readonly failures: readonly Failure[] }> {
  const read = await readText(resolve(folder, file));
  if ('reason' in read) return { failures: [{ file, reason: read.reason }] };
  const failures: Failure[] = [];
  const findings = analyze(readRequestDocument(read.text), {
    severities,
    onRuleError: (rule, error) =>
      failures.push({ file, reason: `The rule ${rule} failed, the others ran: ${messageOf(error)}` }),
  });
  return { report: { file, text: read.text, lines: new Lines(read.text), findings }, failures };
}

async function readText(path: string): Promise<{ readonly text: string } | { readonly reason: string }> {
  let bytes: Uint8Array;
  try {
    const about = await stat(path);
    if (about.isCharacterDevice() || about.isBlockDevice()) return { reason: 'This is a device, not a file.' };
    if (about.size > largest) return { reason: 'The file is larger than any request: more than 64 MB.' };
    bytes = await readFile(path);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
  try {
    // The byte order mark stays: there is a rule about it.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { reason: 'The file is not UTF-8 text.' };
  }
}

function reasonOf(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
      return 'There is no such file.';
    case 'EACCES':
    case 'EPERM':
      return 'There is no permission to read the file.';
    case 'EISDIR':
      return 'This is a folder.';
    default:
      return `The file cannot be read: ${messageOf(error)}`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
