import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { nearestName } from '../nearest-name';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { volumeTypes } from '../volume-limits';

export const volumeTypeUnknown: StaticRule = {
  id: 'volume-type-unknown',
  severity: 'error',
  needs: 'VolumeType',
  docs: {
    what: 'VolumeType is none of gp3, gp2, io2, io1, st1, sc1, standard.',
    why: 'EC2 refuses it.',
    ec2: '`UnknownVolumeType` or `InvalidParameterValue`',
    source: 'SDK 3.1169.0, VolumeType; EC2 error codes.',
  },
  ebs({ members: { VolumeType } }, { document }) {
    if (!isString(VolumeType)) return undefined;
    const { value } = VolumeType;
    if (volumeTypes.includes(value.value.toLowerCase())) return undefined;
    const message =
      value.value === ''
        ? t('VolumeType is empty. The types are {0}.', volumeTypes.join(', '))
        : t('"{0}" is not a volume type. The types are {1}.', shownText(value.value), volumeTypes.join(', '));
    return problemAt(value, message, {
      fixes: () => {
        const near = nearestName(value.value.toLowerCase(), volumeTypes, 1);
        const types = near === undefined ? volumeTypes : [near, ...volumeTypes.filter(type => type !== near)];
        return types.map(type => replacement(document, value, type));
      },
    });
  },
};
