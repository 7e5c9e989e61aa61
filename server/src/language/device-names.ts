import { isString, type MappingView, type StringProperty } from './request-view';

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
