import { t } from '@vscode/l10n';
import { removal, replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const bootModeOverrideEnum: StaticRule = {
  id: 'boot-mode-override-enum',
  severity: 'error',
  needs: 'BootModeOverride',
  docs: {
    what: 'BootModeOverride is another word than `uefi`.',
    why: 'It pins an image from uefi-preferred to uefi. legacy-bios and uefi-preferred belong to RegisterImage.',
    ec2: '`InvalidParameterValue` (wording not confirmed)',
    source: 'SDK 3.1169.0, BootModeOverrideValues; EC2 user guide, set-ami-boot-mode.',
  },
  request(view, { document }) {
    const { BootModeOverride } = view.members;
    if (!isString(BootModeOverride) || BootModeOverride.value.value === 'uefi') return undefined;
    return problemAt(BootModeOverride.value, t('BootModeOverride can only be uefi.'), {
      fixes: () => [replacement(document, BootModeOverride.value, 'uefi'), removal(document, view, BootModeOverride)],
    });
  },
};
