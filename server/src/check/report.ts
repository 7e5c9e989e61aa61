import type { Finding, Fix } from '../language/finding';
import type { Lines } from './lines';

export interface FileReport {
  /** As it was found: relative to the folder, or as the argument named it. */
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  readonly findings: readonly Finding[];
  /** The fixes of a finding that leave no more errors than there are. */
  readonly fixesOf: (finding: Finding) => readonly Fix[];
}

/** What a check of all files came to. */
export interface Report {
  readonly files: readonly FileReport[];
  /** Files that could not be read, and rules that failed on one. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly file: string;
  /** A sentence. */
  readonly reason: string;
}

/** How many findings there are of each severity. */
export function countFindings({
  files,
}: Report): Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
