import { plain } from '../../foreign-text';
import type { Run } from '../../runs/run';
import { runPhrase } from './run-phrase';

/** The result of the last run of a file, for the code lens. Text from EC2 in it cannot become an icon. */
export function lastRunNote(run: Run, now: number): string {
  return plain(runPhrase(run, now), 160);
}
