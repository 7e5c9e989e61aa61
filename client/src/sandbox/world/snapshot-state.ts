import type { Snapshot } from './world';

/** A snapshot's state and progress at a time. Progress is EC2's own text: empty at first, then a percentage. */
export interface SnapshotStatus {
  readonly state: 'pending' | 'completed' | 'error';
  readonly progress: string;
}

export function snapshotStatus(snapshot: Snapshot, now: number): SnapshotStatus {
  const { startedAt, completedAt, failure } = snapshot;
  if (failure && now >= failure.at) return { state: 'error', progress: progressText(share(failure.at)) };
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

/** EC2 shows nothing before the first blocks are copied; 100% is for the completed. */
function progressText(share: number): string {
  return share < 3 ? '' : `${Math.min(share, 99)}%`;
}
