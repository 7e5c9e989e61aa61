import type { Image, Snapshot } from '../../ec2/model';

/** The size of images or snapshots, in bytes. */
export interface Size {
  readonly bytes: number;
  /** EC2 did not say what was written, so that the size of a volume had to do. */
  readonly isAtMost: boolean;
}

const gibibyte = 2 ** 30;

/** The full size of each snapshot of the images, each counted once; "at most" where only the volume's size is known. */
export function sizeOfImages(images: readonly Image[], snapshots: ReadonlyMap<string, Snapshot>): Size {
  const devices = images.flatMap(image => image.devices);
  const byId = new Map(
    devices.flatMap(device => (device.snapshotId === undefined ? [] : [[device.snapshotId, device]])),
  );
  return sumOf([...byId].map(([id, { size = 0 }]) => sizeOf(snapshots.get(id), size)));
}

export function sizeOfSnapshots(snapshots: readonly Snapshot[]): Size {
  return sumOf(snapshots.map(snapshot => sizeOf(snapshot, snapshot.size)));
}

function sizeOf(snapshot: Snapshot | undefined, volumeSize: number): Size {
  const { fullSize } = snapshot ?? {};
  if (fullSize !== undefined) return { bytes: fullSize, isAtMost: false };
  return { bytes: (snapshot?.size ?? volumeSize) * gibibyte, isAtMost: true };
}

function sumOf(sizes: readonly Size[]): Size {
  return {
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    isAtMost: sizes.some(({ isAtMost }) => isAtMost),
  };
}
