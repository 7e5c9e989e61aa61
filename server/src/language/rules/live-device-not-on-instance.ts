import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { deviceOf, deviceTitle, isRootName } from '../device-names';
import { placeOf } from '../live-place';
import { instanceIn, spellingOf } from '../live-volume';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { LiveRule } from '../rule';
import { shownText } from '../shown-text';
import { isNewVolume } from '../volume-of';

export const liveDeviceNotOnInstance: LiveRule = {
  id: 'live-device-not-on-instance',
  severity: 'warning',
  needs: 'DeviceName',
  live: true,
  docs: {
    what: 'The instance does not have the device, and the mapping has NoDevice, or Ebs without VolumeSize and SnapshotId. The latter is an error.',
    why: 'NoDevice with another name, such as /dev/xvdb for /dev/sdb, has no effect: the volume is in the image. Ebs would create a new volume without a size.',
    ec2: '`InvalidBlockDeviceMapping` for Ebs; none for NoDevice.',
    source: 'aws/aws-cli#6334, hashicorp/terraform#7256',
  },
  mapping(mapping, { document, facts }) {
    const device = deviceOf(mapping);
    const instance = instanceIn(mapping.request, facts);
    if (device === undefined || instance === undefined) return undefined;
    const name = device.value.value;
    if (instance.devices.some(({ deviceName }) => deviceName === name)) return undefined;
    const isLeftOut = isString(mapping.members.NoDevice);
    const isChange = mapping.ebs !== undefined && mapping.ebs.node.properties.length > 0 && !isNewVolume(mapping.ebs);
    if (!isLeftOut && !isChange) return undefined;
    const message = t('{id} in {place} has no device {device}. Its devices are {devices}.', {
      id: instance.id,
      place: placeOf(facts.target),
      device: shownText(name),
      devices: listed(instance.devices.map(({ deviceName }) => deviceName)),
    });
    return problemAt(device.value, message, {
      severity: isLeftOut ? undefined : 'error',
      fixes: () => {
        const taken = mapping.request.mappings.map(deviceTitle);
        const spelling = spellingOf(instance, name) ?? (isRootName(name) ? instance.rootDeviceName : undefined);
        if (spelling !== undefined && !taken.includes(spelling)) return [replacement(document, device.value, spelling)];
        return instance.devices
          .map(({ deviceName }) => deviceName)
          .filter(other => !taken.includes(other) && other !== instance.rootDeviceName)
          .map(other => replacement(document, device.value, other));
      },
    });
  },
};

/** The first of many: an instance can have more than a hundred. */
function listed(names: readonly string[]): string {
  const most = 12;
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')}, …`;
}
