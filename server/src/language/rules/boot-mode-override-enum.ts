import { t } from '@vscode/l10n';
import { removal, replacement } from '../common-fixes';
import { blankProblem } from '../not-given';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { slipIn } from '../slip';

export const bootModeOverrideEnum: StaticRule = {
  id: 'boot-mode-override-enum',
  severity: 'error',
  needs: 'BootModeOverride',
  docs: {
    what: 'BootModeOverride can only be `uefi`.',
    why: 'It changes an image from uefi-preferred to uefi. legacy-bios and uefi-preferred belong to RegisterImage.',
    ec2: '`InvalidParameterValue` (wording not confirmed)',
    source: 'SDK, BootModeOverrideValues; EC2 user guide, set-ami-boot-mode.',
  },
  request(view, { document }) {
    const { BootModeOverride } = view.members;
    if (!isString(BootModeOverride) || isMode(BootModeOverride.value.value)) return undefined;
    const { value } = BootModeOverride;
    const known = blankProblem(document, view, BootModeOverride) ?? slipIn(document, 'BootModeOverride', value, isMode);
    if (known !== undefined) return known;
    return problemAt(value, t('BootModeOverride must be uefi.'), {
      fixes: () => [removal(document, view, BootModeOverride), replacement(document, value, 'uefi', { guess: true })],
    });
  },
};

function isMode(text: string): boolean {
  return text === 'uefi';
}
