import { t } from '@vscode/l10n';
import { cleanText } from '../clean-text';
import { replacement } from '../common-fixes';
import { nearestName } from '../nearest-name';
import { blankProblem } from '../not-given';
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
    what: 'VolumeType is not gp3, gp2, io2, io1, st1, sc1, or standard.',
    why: 'EC2 rejects it.',
    ec2: '`UnknownVolumeType` or `InvalidParameterValue`',
    source: 'SDK, VolumeType; EC2 error codes.',
  },
  ebs(ebs, { document }) {
    const { VolumeType } = ebs.members;
    if (!isString(VolumeType) || volumeTypes.includes(cleanText(VolumeType.value.value).toLowerCase()))
      return undefined;
    const { value } = VolumeType;
    const blank = blankProblem(document, ebs, VolumeType);
    if (blank !== undefined) return blank;
    const near = nearestName(value.value.toLowerCase(), volumeTypes, 1);
    const message =
      near === undefined
        ? t('"{0}" is not a volume type.', shownText(value.value))
        : t('"{0}" is not a volume type. Did you mean {1}?', shownText(value.value), near);
    return problemAt(value, message, {
      fixes: () => {
        const types = near === undefined ? volumeTypes : [near, ...volumeTypes.filter(type => type !== near)];
        return types.map(type => replacement(document, value, type, { guess: true }));
      },
    });
  },
};
