import { t } from '@vscode/l10n';
import { deviceOf } from '../device-names';
import { freeNameFixes } from '../free-name-fixes';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { isNewVolume } from '../volume-of';

export const deviceNameInstanceStoreRange: StaticRule = {
  id: 'device-name-instance-store-range',
  severity: 'off',
  needs: 'DeviceName',
  docs: {
    what: 'A new EBS volume is on /dev/sdb to /dev/sde.',
    why: 'These names are used for instance store volumes; AWS says that the behavior is unpredictable and recommends /dev/sdf to /dev/sdp.',
    except: 'The instance type has no instance store, or the volume is on the instance under this name.',
    source: 'EC2 user guide, device_naming.',
  },
  mapping(mapping, { document }) {
    const device = deviceOf(mapping);
    if (device === undefined || mapping.ebs === undefined || !isNewVolume(mapping.ebs)) return undefined;
    if (!/^\/dev\/sd[b-e]$/.test(device.value.value)) return undefined;
    const message = t('Instance store volumes use /dev/sdb to /dev/sde. For EBS volumes, use /dev/sdf to /dev/sdp.');
    return problemAt(device.value, message, {
      fixes: () => freeNameFixes(document, mapping, device.value),
    });
  },
};
