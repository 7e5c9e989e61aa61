import { t } from '@vscode/l10n';
import type { Plan } from '../../../plan/plan';
import type { Reboot } from '../../../plan/plan-reboot';
import { type Html, html } from '../html';

/** Whether anything prevents the image, and whether the instance reboots: the two things a person looks for first. */
export function verdict({ problems, reboot }: Plan): Html {
  const count = problems.filter(problem => problem.level === 'stops').length;
  return html`<p class="verdict"><b>${countText(count)}</b> ${rebootText(reboot)}</p>`;
}

function countText(count: number): string {
  if (count === 0) return t('No problems found.');
  return count === 1 ? t('1 problem prevents this image.') : t('{0} problems prevent this image.', count);
}

function rebootText({ kind }: Reboot): string {
  switch (kind) {
    case 'reboots':
      return t('The instance reboots, because it is running and NoReboot is not true.');
    case 'stays-up':
      return t(
        'The instance does not reboot, because NoReboot is true. Data not yet written to disk is not in the image.',
      );
    case 'stays-down':
      return t('The instance does not reboot, because it is not running.');
    case 'reboots-if-running':
      return t('The instance reboots if it is running. Its state is unknown.');
  }
}
