import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { isNewVolume } from '../volume-of';

export const ebsSourceMissing: StaticRule = {
  id: 'ebs-source-missing',
  severity: 'off',
  docs: {
    what: 'Ebs has neither VolumeSize nor SnapshotId.',
    why: 'A new volume needs one of them.',
    except:
      'The device is on the instance. A mapping that changes only DeleteOnTermination needs neither. `live-device-not-on-instance` checks this.',
    ec2: '`InvalidBlockDeviceMapping`: Either snapshot ID or volume size must be provided for: …',
    source: 'API reference, VolumeSize and BlockDeviceMappings; hashicorp/packer#1500',
  },
  ebs(ebs, { document }) {
    const { Ebs, NoDevice } = ebs.mapping.members;
    if (isNewVolume(ebs) || ebs.node.properties.length === 0 || NoDevice !== undefined || Ebs === undefined)
      return undefined;
    return problemAt(keyOf(Ebs), t('A new volume needs VolumeSize or SnapshotId.'), {
      fixes: () => [insertion(document, ebs, 'VolumeSize', 8)],
    });
  },
};
