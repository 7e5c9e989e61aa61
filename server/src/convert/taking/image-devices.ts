import { t } from '@vscode/l10n';
import { type Found, type FoundObject, isFoundObject } from '../found';
import type { Notes } from '../notes';
import { foundMember, objectsIn } from './documents';

/** What CreateImage takes for a volume that is new in the image. */
const newVolume: readonly string[] = [
  'VolumeSize',
  'VolumeType',
  'Iops',
  'Throughput',
  'Encrypted',
  'DeleteOnTermination',
];

/**
 * The devices of an image as a request for another one may have them. Those with a snapshot are the instance's own volumes, of which
 * CreateImage changes only whether they are deleted with an instance.
 */
export function devicesOfImage(
  mappings: Found | undefined,
  hasInstance: boolean,
  notes: Notes,
): readonly FoundObject[] {
  return objectsIn(mappings).flatMap(mapping => {
    const device = foundMember(mapping, 'DeviceName');
    const volume = foundMember(mapping, 'Ebs');
    if (device === undefined) return [];
    if (!isFoundObject(volume)) return deviceOf(device, 'VirtualName', foundMember(mapping, 'VirtualName'));
    if (foundMember(volume, 'SnapshotId') === undefined) return deviceOf(device, 'Ebs', membersOf(volume, newVolume));
    notes.lose(
      hasInstance
        ? t(
            'The snapshots, sizes, types, and encryption of the volumes were not converted. A new image takes them from the instance.',
          )
        : t('The volumes were not converted. A new image includes the volumes of the instance.'),
    );
    return hasInstance ? deviceOf(device, 'Ebs', membersOf(volume, ['DeleteOnTermination'])) : [];
  });
}

function deviceOf(device: Found, member: string, value: Found | undefined): FoundObject[] {
  if (value === undefined || value === null || (isFoundObject(value) && value.size === 0)) return [];
  return [
    new Map<string, Found>([
      ['DeviceName', device],
      [member, value],
    ]),
  ];
}

function membersOf(volume: FoundObject, names: readonly string[]): FoundObject {
  return new Map(
    names.flatMap((name): [string, Found][] => {
      const value = foundMember(volume, name);
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}
