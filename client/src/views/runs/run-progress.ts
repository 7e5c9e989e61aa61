import type { Run, SnapshotProgress } from '../../runs/run';

/**
 * How much of the snapshots is done, in whole percent, each counted by the size of its volume. Undefined while EC2 gives
 * no number at all: an unknown share is no 0%.
 */
export function percentDone({ snapshots }: Run): number | undefined {
  if (!snapshots.some(snapshot => percentOf(snapshot) !== undefined)) return undefined;
  const total = snapshots.reduce((sum, snapshot) => sum + weightOf(snapshot), 0);
  const done = snapshots.reduce((sum, snapshot) => sum + weightOf(snapshot) * (percentOf(snapshot) ?? 0), 0);
  return total === 0 ? undefined : Math.floor(done / total);
}

/** EC2's own percentage of one snapshot; undefined where it gives none. */
export function percentOf({ state, progress }: SnapshotProgress): number | undefined {
  if (state === 'completed') return 100;
  const [, digits] = /^(\d{1,3})%$/.exec(progress) ?? [];
  return digits === undefined ? undefined : Math.min(100, Number(digits));
}

function weightOf({ size }: SnapshotProgress): number {
  return size === undefined || size <= 0 ? 1 : size;
}

/** "/dev/sdf": what a person knows a snapshot's volume by; else the volume's id or the snapshot's own. */
export function deviceOfSnapshot({ plan }: Run, { id, volumeId }: SnapshotProgress): string {
  return (volumeId === undefined ? undefined : plan?.deviceNames?.[volumeId]) ?? volumeId ?? id;
}
