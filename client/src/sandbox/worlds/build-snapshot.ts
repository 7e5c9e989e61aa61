import { idOf } from '../world/ids';
import { noPermissions } from '../world/permissions';
import type { Place } from '../world/place';
import { freshSnapshot, type SnapshotLock } from '../world/snapshot';
import { keyArn } from './build-instance';
import { daysBefore, tagsOf } from './described';
import type { SnapshotDescription } from './world-description';

/** Puts a snapshot that no image uses into a place. */
export function buildSnapshot(place: Place, description: SnapshotDescription, now: number): void {
  const { name, id = idOf('snap', name), size, ageDays = 10, kmsKey, archived = false, lockedDays } = description;
  const startedAt = daysBefore(now, ageDays);
  const encrypted = description.encrypted ?? kmsKey !== undefined;
  place.snapshots.set(id, {
    ...freshSnapshot,
    snapshotId: id,
    volumeId: idOf('vol', `${place.region}/${name}`),
    ownerId: place.account,
    startedAt,
    completedAt: startedAt + size * 1000,
    size,
    encrypted,
    kmsKeyId: encrypted ? keyArn(place, kmsKey) : undefined,
    description: description.description ?? '',
    storageTier: archived ? 'archive' : 'standard',
    tags: [{ key: 'Name', value: name }, ...tagsOf(description.tags)],
    permissions: { ...noPermissions, userIds: description.sharedWith ?? [] },
    lock: lockedDays === undefined ? undefined : governanceLock(now, lockedDays),
  });
}

function governanceLock(now: number, days: number): SnapshotLock {
  const expiresAt = daysBefore(now, -days);
  return { mode: 'governance', createdAt: now, durationStartedAt: now, expiresAt, coolOffUntil: undefined };
}
