import { isString, type MappingView, type RequestView, type StringProperty } from './request-view';

/** The DeviceName of a mapping, if it is a string that is not empty. */
export function deviceOf({ members: { DeviceName } }: MappingView): StringProperty | undefined {
  return isString(DeviceName) && DeviceName.value.value !== '' ? DeviceName : undefined;
}

/** The device as a person would call the mapping: its name, or nothing. */
export function deviceTitle(mapping: MappingView): string {
  return deviceOf(mapping)?.value.value ?? '';
}

/** The names that the root device of an instance has. A guess: only the instance knows. */
export function isRootName(device: string): boolean {
  return device === '/dev/sda1' || device === '/dev/xvda';
}

/** Names that become one device in the guest have one letter: f for /dev/sdf, /dev/xvdf and xvdf. */
export function lettersOf(device: string): string | undefined {
  return /^(?:\/dev\/)?(?:sd|xvd|hd)([a-z]{1,2}\d*)$/.exec(device)?.[1];
}

/**
 * The first name for a further EBS volume that no mapping has: /dev/sdf to /dev/sdp, or xvdf to xvdz where the others are
 * written so. Undefined when all are taken. `taken` are devices of the instance.
 */
export function nextFreeDevice(request: RequestView, taken: readonly string[] = []): string | undefined {
  const names = [...request.mappings.map(deviceTitle), ...taken];
  const letters = new Set(names.map(lettersOf));
  const isWindows = names.some(name => name.startsWith('xvd'));
  const candidates = isWindows ? 'fghijklmnopqrstuvwxyz' : 'fghijklmnop';
  const free = [...candidates].find(letter => !letters.has(letter));
  if (free === undefined) return undefined;
  return isWindows ? `xvd${free}` : `/dev/sd${free}`;
}
