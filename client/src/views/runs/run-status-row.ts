import { t } from '@vscode/l10n';
import { plain } from '../../foreign-text';
import { imageNameOf, isActive, type Run } from '../../runs/run';
import { describeRun } from '../../runs/words/describe-run';
import type { StatusRow } from '../status-row';
import { progressText } from './progress-text';

/** The status bar's work item: shown while an image is created or watched. `now` is in epoch milliseconds. */
export function runStatusRow(runs: readonly Run[], now: number): StatusRow | undefined {
  const active = runs.filter(isActive);
  const [newest] = active;
  if (newest === undefined) return undefined;
  const sentences = active.map(describeRun);
  const text =
    active.length === 1
      ? t('{0} {1}', plain(progressText(newest, now)), plain(imageNameOf(newest), 40))
      : t('Creating {0} images', active.length);
  return { icon: 'sync~spin', text, tooltip: sentences, spoken: sentences.join(' ') };
}
