import { plain } from '../../foreign-text';
import type { Run } from '../../runs/run';
import { runPhrase } from './run-phrase';

/** What became of the last run of a file, for the lens above the request: EC2's words in it make no icon. */
export function lastRunNote(run: Run, now: number): string {
  return plain(runPhrase(run, now), 160);
}
