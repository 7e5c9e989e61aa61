import { AwsError } from '../../protocol/aws-error';
import type { Result } from '../../protocol/envelopes';
import { keepMatching } from '../../protocol/filters';
import { readPage } from '../../protocol/pages';
import { snapshotToChange } from '../../rules/own-snapshot';
import { checkWord, requiredText } from '../../rules/required';
import { selectByIds } from '../../rules/resource-ids';
import type { Snapshot } from '../../world/snapshot';
import { isLocked, lockState } from '../../world/snapshot-lock';
import type { Action } from '../action';

/** In compliance mode nobody can remove the lock once the cooling-off period, if there is one, is over. */
export const lockSnapshot: Action = {
  name: 'LockSnapshot',
  service: 'ec2',
  kind: 'change',
  parameters: ['SnapshotId', 'LockMode', 'CoolOffPeriod', 'LockDuration', 'ExpirationDate', 'DryRun'],
  run(call) {
    const { form, now } = call;
    const mode = requiredText(form, 'LockMode');
    checkWord('LockMode', mode, ['governance', 'compliance']);
    const expiresAt = expiryOf(form.integer('LockDuration'), form.text('ExpirationDate'), now);
    const hours = form.integer('CoolOffPeriod');
    if (hours !== undefined && (mode === 'governance' || hours < 1 || hours > 72))
      throw new AwsError('InvalidParameterValue', `Value (${hours}) for parameter coolOffPeriod is invalid.`);
    const snapshot = snapshotToChange(call);
    if (snapshot.lock?.mode === 'compliance' && isLocked(snapshot, now) && expiresAt < snapshot.lock.expiresAt)
      throw new AwsError('OperationNotPermitted', `The lock of ${snapshot.snapshotId} cannot be shortened`);
    snapshot.lock = {
      mode: mode === 'governance' ? 'governance' : 'compliance',
      createdAt: now,
      durationStartedAt: now,
      expiresAt,
      coolOffUntil: hours === undefined ? undefined : now + hours * hourMilliseconds,
    };
    return lockAnswer(snapshot, now);
  },
};

export const unlockSnapshot: Action = {
  name: 'UnlockSnapshot',
  service: 'ec2',
  kind: 'change',
  parameters: ['SnapshotId', 'DryRun'],
  run(call) {
    const snapshot = snapshotToChange(call);
    if (lockState(snapshot, call.now) === 'compliance')
      throw new AwsError('OperationNotPermitted', `The lock of ${snapshot.snapshotId} cannot be removed`);
    snapshot.lock = undefined;
    return { snapshotId: snapshot.snapshotId };
  },
};

export const describeLockedSnapshots: Action = {
  name: 'DescribeLockedSnapshots',
  service: 'ec2',
  kind: 'read',
  parameters: ['SnapshotId.N', 'Filter.N.Name', 'Filter.N.Value.N', 'MaxResults', 'NextToken', 'DryRun'],
  run({ form, place, now }) {
    const own = new Map([...place.snapshots].filter(([, it]) => it.ownerId === place.account));
    const locked = selectByIds('snapshot', form.texts('SnapshotId'), own).filter(it => it.lock !== undefined);
    const answers = locked.map(it => ({ ownerId: it.ownerId, ...lockAnswer(it, now) }));
    const page = readPage(
      form,
      keepMatching(form, 'DescribeLockedSnapshots', answers, it => it),
      5,
      1000,
    );
    return { snapshotSet: page.items, nextToken: page.nextToken };
  },
};

const hourMilliseconds = 3_600_000;
const dayMilliseconds = 24 * hourMilliseconds;

/** A lock has either a length in days, up to a hundred years, or an end. */
function expiryOf(days: number | undefined, date: string | undefined, now: number): number {
  if ((days === undefined) === (date === undefined))
    throw new AwsError('InvalidParameterCombination', 'Specify either LockDuration or ExpirationDate');
  const end = days === undefined ? Date.parse(date ?? '') : now + days * dayMilliseconds;
  if (end >= now + dayMilliseconds && end <= now + 36_500 * dayMilliseconds) return end;
  throw new AwsError('InvalidParameterValue', 'The lock has to last from 1 day to 36500 days');
}

function lockAnswer(snapshot: Snapshot, now: number): Result {
  const { lock, snapshotId } = snapshot;
  if (lock === undefined) return { snapshotId };
  const { createdAt, durationStartedAt, expiresAt, coolOffUntil } = lock;
  return {
    snapshotId,
    lockState: lockState(snapshot, now),
    lockDuration: Math.round((expiresAt - durationStartedAt) / dayMilliseconds),
    coolOffPeriod: coolOffUntil === undefined ? undefined : Math.round((coolOffUntil - createdAt) / hourMilliseconds),
    coolOffPeriodExpiresOn: coolOffUntil === undefined ? undefined : new Date(coolOffUntil),
    lockCreatedOn: new Date(createdAt),
    lockDurationStartTime: new Date(durationStartedAt),
    lockExpiresOn: new Date(expiresAt),
  };
}
