import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { deviceOf } from '../device-names';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const deviceNameSda: StaticRule = {
  id: 'device-name-sda',
  severity: 'hint',
  needs: 'DeviceName',
  docs: {
    what: 'DeviceName is `/dev/sda`, without 1.',
    why: 'The user guide lists it as available, but EC2 rejects it. The root device is /dev/sda1 or /dev/xvda.',
    ec2: '`InvalidBlockDeviceMapping`: Invalid device name /dev/sda',
    source: 'hashicorp/packer#1266, test-kitchen/kitchen-ec2#279, deis/deis#1788',
  },
  mapping(mapping, { document }) {
    const device = deviceOf(mapping);
    if (device?.value.value !== '/dev/sda') return undefined;
    return problemAt(
      device.value,
      t('EC2 rejects /dev/sda. The root device of an HVM instance is /dev/sda1 or /dev/xvda.'),
      {
        fixes: () => [replacement(document, device.value, '/dev/sda1', { guess: true })],
      },
    );
  },
};
