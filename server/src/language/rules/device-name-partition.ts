import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { deviceOf, deviceTitle } from '../device-names';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const deviceNamePartition: StaticRule = {
  id: 'device-name-partition',
  severity: 'warning',
  needs: 'DeviceName',
  docs: {
    what: 'DeviceName ends with a digit and is neither /dev/sda1 nor /dev/sda2.',
    why: 'HVM images do not support trailing digits in device names.',
    except: 'Paravirtual images use such names. Current instances are HVM.',
    ec2: '`InvalidBlockDeviceMapping`: Invalid device name /dev/sde1',
    source: 'EC2 user guide, device_naming; aws/aws-cli#1071, jamesyonan/brenda#37',
  },
  mapping(mapping, { document }) {
    const device = deviceOf(mapping);
    if (device === undefined) return undefined;
    const { value } = device;
    const whole = /^((?:\/dev\/)?(?:sd|hd|xvd)[a-z]{1,2})\d+$/.exec(value.value)?.[1];
    if (whole === undefined || value.value === '/dev/sda1' || value.value === '/dev/sda2') return undefined;
    return problemAt(value, t('HVM images do not support trailing digits in device names.'), {
      fixes: () =>
        mapping.request.mappings.some(other => deviceTitle(other) === whole)
          ? []
          : [replacement(document, value, whole)],
    });
  },
};
