import type { TargetRef } from '../ec2/target-ref';
import type { Run } from './run';

/** Whether the image of a run is one of these, which are in this account and region. Any profile may have created it. */
export function isOfImages(run: Run, imageIds: ReadonlySet<string>, target: TargetRef): boolean {
  return run.imageId !== undefined && imageIds.has(run.imageId) && isSamePlace(run.target, target);
}

/** Where an account is not known, the profile stands for it. */
function isSamePlace(a: TargetRef, b: TargetRef): boolean {
  const isSameAccount =
    a.account === undefined || b.account === undefined ? a.profile === b.profile : a.account === b.account;
  return isSameAccount && a.region === b.region && (a.endpoint === undefined) === (b.endpoint === undefined);
}
