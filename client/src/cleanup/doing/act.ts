import type { FailureData } from '../../ec2/aws-failure';
import type { Ec2 } from '../../ec2/ec2';
import { deregisterOne } from '../../runs/deregister';
import { failureData } from '../../runs/failure-data';
import { readImages } from '../../runs/watching/read-images';
import type { CleanUpAction, CleanUpItem, SnapshotOutcome } from './clean-up';
import { lookAtSnapshot, outcomesOf } from './look-at-snapshots';

export type Acted =
  | { readonly kind: 'done' | 'gone'; readonly snapshots: readonly SnapshotOutcome[] }
  | { readonly kind: 'failed'; readonly failure: FailureData };

/** Performs the action of a cleanup on one item. Errors of EC2 are returned, not thrown. */
export async function act(ec2: Ec2, action: CleanUpAction, item: CleanUpItem): Promise<Acted> {
  switch (action.kind) {
    case 'deregister':
      return deregister(ec2, item, action.keepsSnapshots !== true);
    case 'deprecate':
      return attempt(() => ec2.deprecateImage(item.id, action.at));
    case 'disable':
      return attempt(() => ec2.disableImage(item.id));
    case 'share':
      return attempt(() => ec2.shareImage(item.id, { add: action.recipients }));
    case 'delete-snapshots':
      return attempt(() => ec2.deleteSnapshot(item.id));
  }
}

/**
 * What became of a thing whose answer was lost. Undefined: it is as it was, or can be done again without harm. Rejects with
 * an `AwsFailure` if EC2 cannot be asked.
 */
export async function lookAt(ec2: Ec2, action: CleanUpAction, item: CleanUpItem): Promise<Acted | undefined> {
  if (action.kind === 'delete-snapshots') {
    const { result } = await lookAtSnapshot(ec2, item.id);
    return result === 'absent' ? { kind: 'done', snapshots: [] } : undefined;
  }
  if (action.kind !== 'deregister') return undefined;
  const image = (await readImages(ec2, [item.id], {})).get(item.id);
  if (image !== undefined && image.state !== 'deregistered') return undefined;
  return { kind: 'done', snapshots: await outcomesOf(ec2, item.snapshotIds, []) };
}

async function deregister(ec2: Ec2, { id, snapshotIds }: CleanUpItem, deleteSnapshots: boolean): Promise<Acted> {
  const result = await deregisterOne(ec2, id, deleteSnapshots);
  switch (result.kind) {
    case 'deregistered':
      return { kind: 'done', snapshots: await outcomesOf(ec2, snapshotIds, result.snapshots) };
    case 'already-gone':
      return { kind: 'gone', snapshots: await outcomesOf(ec2, snapshotIds, []) };
    case 'failed':
      return result;
  }
}

async function attempt(call: () => Promise<void>): Promise<Acted> {
  try {
    await call();
    return { kind: 'done', snapshots: [] };
  } catch (error) {
    const failure = failureData(error, 'unknown');
    return goneCodes.has(failure.code) ? { kind: 'gone', snapshots: [] } : { kind: 'failed', failure };
  }
}

const goneCodes: ReadonlySet<string> = new Set(['InvalidAMIID.NotFound', 'InvalidSnapshot.NotFound']);
