import type { Snapshot } from './snapshot';

/** True while the snapshot cannot be deleted. */
export function isLocked({ lock }: Snapshot, now: number): boolean {
  return lock !== undefined && now < lock.expiresAt;
}

/** The state of a lock in the words of DescribeLockedSnapshots. */
export function lockState({ lock }: Snapshot, now: number): string {
  if (lock === undefined || now >= lock.expiresAt) return 'expired';
  if (lock.mode === 'governance') return 'governance';
  return lock.coolOffUntil !== undefined && now < lock.coolOffUntil ? 'compliance-cooloff' : 'compliance';
}
