import type { FailureData } from '../ec2/aws-failure';
import type { Ec2, SnapshotDeletion } from '../ec2/ec2';
import { findForeignAccount } from './check-account';
import { failureData } from './failure-data';
import type { Run } from './run';
import { readImages } from './watching/read-images';

export type Deregistration =
  /** The image no longer exists. Some snapshots may remain: read every result. */
  | { readonly kind: 'deregistered'; readonly snapshots: readonly SnapshotDeletion[] }
  | { readonly kind: 'already-gone' }
  /** The run created no image. */
  | { readonly kind: 'no-image' }
  /** The profile is signed in to another account now, so EC2 was not asked. */
  | { readonly kind: 'other-account'; readonly account: string }
  | { readonly kind: 'failed'; readonly failure: FailureData };

/** Deregisters the image of a run. It never throws what EC2 or the sign-in says. */
export async function deregisterRun(
  run: Run,
  connect: () => Promise<Ec2>,
  deleteSnapshots: boolean,
): Promise<Deregistration> {
  if (run.imageId === undefined) return { kind: 'no-image' };
  try {
    const ec2 = await connect();
    const account = await findForeignAccount(ec2, run.target.account);
    if (account !== undefined) return { kind: 'other-account', account };
    return await deregisterOne(ec2, run.imageId, deleteSnapshots);
  } catch (error) {
    return { kind: 'failed', failure: failureData(error, 'unknown') };
  }
}

/** Deregisters an image at the account that is connected, whichever it is. It never throws what EC2 says. */
export async function deregisterOne(
  ec2: Pick<Ec2, 'deregisterImage' | 'images'>,
  imageId: string,
  deleteSnapshots: boolean,
): Promise<Extract<Deregistration, { kind: 'deregistered' | 'already-gone' | 'failed' }>> {
  try {
    return { kind: 'deregistered', snapshots: await ec2.deregisterImage(imageId, { deleteSnapshots }) };
  } catch (error) {
    const failure = failureData(error, 'unknown');
    const isGone = goneCodes.has(failure.code) && (await isMissing(ec2, imageId));
    return isGone ? { kind: 'already-gone' } : { kind: 'failed', failure };
  }
}

/** EC2 calls an image unavailable both while it is pending and after it was deregistered. One look decides. */
async function isMissing(ec2: Pick<Ec2, 'images'>, imageId: string): Promise<boolean> {
  try {
    const image = (await readImages(ec2, [imageId], {})).get(imageId);
    return image === undefined || image.state === 'deregistered';
  } catch {
    // EC2 cannot be asked now, so what it said before is all there is to tell.
    return false;
  }
}

const goneCodes: ReadonlySet<string> = new Set(['InvalidAMIID.NotFound', 'InvalidAMIID.Unavailable']);
