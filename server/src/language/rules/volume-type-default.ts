import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { isNewVolume } from '../volume-of';

export const volumeTypeDefault: StaticRule = {
  id: 'volume-type-default',
  severity: 'off',
  docs: {
    what: 'A new volume has no VolumeType.',
    why: 'EC2 creates a gp2 volume.',
    except: 'You want gp2, or the instance has the volume.',
    ec2: 'none',
    source: 'EC2 user guide, block-device-mapping-concepts ("The default value is gp2").',
  },
  ebs(ebs, { document }) {
    const { Ebs } = ebs.mapping.members;
    if (ebs.members.VolumeType !== undefined || !isNewVolume(ebs) || Ebs === undefined) return undefined;
    return problemAt(keyOf(Ebs), t('Without VolumeType, EC2 creates a gp2 volume.'), {
      fixes: () => [insertion(document, ebs, 'VolumeType', 'gp3')],
    });
  },
};
