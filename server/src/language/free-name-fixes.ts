import { replacement } from './common-fixes';
import type { Fix } from './finding';
import { freeDeviceNames } from './free-names';
import type { RequestDocument, StringNode } from './request-document';
import type { MappingView } from './request-view';
import { isNewVolume } from './volume-of';

/** True where the mapping describes a volume that the instance does not have yet: only such a volume can have any free name. */
export function describesNewVolume({ ebs, members: { NoDevice } }: MappingView): boolean {
  return NoDevice === undefined && ebs !== undefined && isNewVolume(ebs);
}

/** A free device name for a new volume. For any other mapping the name decides which volume is meant, and nobody can guess it. */
export function freeNameFixes(document: RequestDocument, mapping: MappingView, name: StringNode): readonly Fix[] {
  const free = describesNewVolume(mapping) ? freeDeviceNames(document)[0] : undefined;
  return free === undefined ? [] : [replacement(document, name, free, { guess: true })];
}
