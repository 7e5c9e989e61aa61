import { t } from '@vscode/l10n';
import { convertToGp3 } from '../convert-to-gp3';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const volumeTypePreviousGeneration: StaticRule = {
  id: 'volume-type-previous-generation',
  severity: 'off',
  needs: 'VolumeType',
  docs: {
    what: 'VolumeType is standard or gp2.',
    why: 'gp3 is cheaper and faster than gp2, and standard is a previous generation.',
    except: 'You want this type.',
    ec2: 'none',
    source: 'EC2 user guide, ebs-volume-types.',
  },
  ebs(ebs, { document }) {
    const { VolumeType, Iops } = ebs.members;
    if (!isString(VolumeType) || Iops !== undefined) return undefined;
    const { value } = VolumeType;
    if (value.value !== 'standard' && value.value !== 'gp2') return undefined;
    return problemAt(value, t('gp3 is cheaper and faster than {0}.', value.value), {
      fixes: () => convertToGp3(document, ebs.node),
    });
  },
};
