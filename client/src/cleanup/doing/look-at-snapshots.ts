import { AwsFailure } from '../../ec2/aws-failure';
import type { Ec2, SnapshotDeletion } from '../../ec2/ec2';
import type { SnapshotOutcome } from './clean-up';

/** The results for the snapshots of an image: what EC2 returned for each, and a check of those that it did not mention. */
export async function outcomesOf(
  ec2: Pick<Ec2, 'snapshots'>,
  ids: readonly string[],
  answered: readonly SnapshotDeletion[],
): Promise<readonly SnapshotOutcome[]> {
  const known = answered.map(({ snapshotId, result }): SnapshotOutcome => ({ id: snapshotId, result }));
  const silent = ids.filter(id => !known.some(outcome => outcome.id === id));
  return [...known, ...(await Promise.all(silent.map(id => lookAtSnapshot(ec2, id))))];
}

/** `absent`, `left`, or `unknown` if EC2 cannot be asked. */
export async function lookAtSnapshot(ec2: Pick<Ec2, 'snapshots'>, id: string): Promise<SnapshotOutcome> {
  try {
    const { items } = await ec2.snapshots({ ids: [id] });
    return { id, result: items.length > 0 ? 'left' : 'absent' };
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    return { id, result: error.code === 'InvalidSnapshot.NotFound' ? 'absent' : 'unknown' };
  }
}
