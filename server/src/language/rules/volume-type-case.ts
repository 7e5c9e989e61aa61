import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { volumeTypes } from '../volume-limits';

export const volumeTypeCase: StaticRule = {
  id: 'volume-type-case',
  severity: 'error',
  needs: 'VolumeType',
  docs: {
    what: 'A volume type in the wrong case: `GP3`.',
    why: 'AWS writes them in small letters; whether EC2 takes others is not confirmed.',
    ec2: 'not confirmed',
    source: 'SDK 3.1169.0, VolumeType.',
  },
  ebs({ members: { VolumeType } }, { document }) {
    if (!isString(VolumeType)) return undefined;
    const { value } = VolumeType;
    const type = value.value.toLowerCase();
    if (type === value.value || !volumeTypes.includes(type)) return undefined;
    return problemAt(value, t('Write {0}: volume types are in small letters.', type), {
      fixes: () => [replacement(document, value, type, { safe: true })],
    });
  },
};
