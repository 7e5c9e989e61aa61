import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { basesOf } from '../after/base-files';
import { kindOfFile } from '../after/kind-of-file';
import type { FindFile } from '../after/parsed-files';
import { analyze } from '../language/analyze';
import type { Finding } from '../language/finding';
import { OfferedFixes } from '../language/offered-fixes';
import { readRequestDocument } from '../language/request-document';
import type { Severities } from '../language/rule-table';
import { Lines } from './lines';
import { messageOf, reasonOf } from './read-reason';
import type { Failure, FileReport } from './report';

/** Bytes. */
const largest = 64 * 1024 * 1024;

/** Without a report where a file cannot be read. */
export interface Checked {
  readonly report?: FileReport;
  readonly failures: readonly Failure[];
}

/** Reads and analyzes one file. */
export async function checkFile(
  file: string,
  folder: string,
  severities: Severities,
  find: FindFile,
): Promise<Checked> {
  const path = resolve(folder, file);
  const read = await readText(path);
  if ('reason' in read) return { failures: [{ file, reason: read.reason }] };
  return checkText(file, read.text, severities, { uri: pathToFileURL(path).href, find });
}

/** Where a file is, and how those around it are found. */
interface Place {
  readonly uri: string;
  readonly find: FindFile;
}

/** Analyzes a text; `file` is what it is called in the report. With its place, the files of steps that it extends are read too. */
export function checkText(file: string, text: string, severities: Severities, place?: Place): Checked {
  const kind = kindOfFile(file);
  const document = readRequestDocument(text, kind.shape);
  const failures: Failure[] = [];
  const bases = place === undefined ? [] : basesOf(place.uri, document, place.find);
  const options = { kind, bases, severities, whole: true };
  const findings = analyze(document, {
    ...options,
    onRuleError: (rule, error) =>
      failures.push({ file, reason: `Rule ${rule} failed, but the other rules ran: ${messageOf(error)}` }),
  });
  const offered = new OfferedFixes(document, changed => analyze(changed, options));
  const fixesOf = (finding: Finding) => offered.verified(finding);
  return { report: { file, text, lines: new Lines(text), findings, fixesOf }, failures };
}

async function readText(path: string): Promise<{ readonly text: string } | { readonly reason: string }> {
  let bytes: Uint8Array;
  try {
    const about = await stat(path);
    if (about.isCharacterDevice() || about.isBlockDevice()) return { reason: 'This is a device, not a file.' };
    if (about.size > largest) return { reason: 'The file is larger than 64 MB, which is too large for a request.' };
    bytes = await readFile(path);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
  return decode(bytes);
}

/** The text of a file, or why it is none. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly reason: string } {
  try {
    // The byte order mark stays: there is a rule about it.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { reason: 'The file is not UTF-8 text.' };
  }
}
