import { t } from '@vscode/l10n';
import { localNumber } from '../../../local-format';
import type { PlannedDevice } from '../../../plan/plan-devices';

/** "2 of 3 in the image, 108 GiB, first snapshot of 1": how much there is to copy. Sizes that are not known do not count. */
export function deviceTotals(devices: readonly PlannedDevice[]): string {
  const included = devices.filter(device => device.inImage);
  const size = localNumber(included.reduce((sum, device) => sum + (device.size ?? 0), 0));
  const first = included.filter(device => device.snapshot === 'first').length;
  return first === 0
    ? t('{0} of {1} in the image, {2} GiB', included.length, devices.length, size)
    : t('{0} of {1} in the image, {2} GiB, first snapshot of {3}', included.length, devices.length, size, first);
}
