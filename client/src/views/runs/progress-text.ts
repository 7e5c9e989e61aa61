import { t } from '@vscode/l10n';
import type { Run } from '../../runs/run';
import { clockDuration } from './duration';
import { percentDone } from './run-progress';
import { runState } from './run-state';
import { elapsed } from './run-times';

/** "62% · 0:41", or the state where EC2 gives no number yet. */
export function progressText(run: Run, now: number): string {
  const percent = run.state.kind === 'watching' && run.state.trouble === undefined ? percentDone(run) : undefined;
  const time = clockDuration(elapsed(run, now));
  return percent === undefined ? t('{0} · {1}', runState(run), time) : t('{0}% · {1}', percent, time);
}
