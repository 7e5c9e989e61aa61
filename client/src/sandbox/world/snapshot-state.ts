import { createHash } from 'node:crypto';
import type { Snapshot } from './snapshot';

/** A snapshot's state and progress at a time. Progress is EC2's own text: empty at first, then a percentage. */
export interface SnapshotStatus {
  readonly state: 'pending' | 'completed' | 'error';
  readonly progress: string;
}

export function snapshotStatus(snapshot: Snapshot, now: number): SnapshotStatus {
  const { startedAt, completedAt, failure } = snapshot;
  if (failure !== undefined && now >= failure.at) return { state: 'error', progress: progressText(share(failure.at)) };
  if (now >= completedAt) return { state: 'completed', progress: '100%' };
  return { state: 'pending', progress: progressText(share(now)) };

  function share(time: number): number {
    return Math.floor(((time - startedAt) / (completedAt - startedAt)) * 100);
  }
}

/** True once the snapshot can be seen at all. */
export function hasBegun(snapshot: Snapshot, now: number): boolean {
  return now >= snapshot.startedAt;
}

/** EC2 shows nothing before the first blocks are copied, and 100% only once the snapshot is completed. */
function progressText(percent: number): string {
  return percent < 3 ? '' : `${Math.min(percent, 99)}%`;
}

/** What was written to the volume, in bytes: a share of its size that is always the same for a volume. */
export function fullSize({ volumeId, size }: Snapshot): number {
  const byte = createHash('sha256').update(volumeId).digest()[0] ?? 0;
  const blocks = Math.ceil(size * blocksPerGibibyte * (0.1 + byte / 512));
  return blocks * blockBytes;
}

const blockBytes = 524_288;
const blocksPerGibibyte = 2048;
