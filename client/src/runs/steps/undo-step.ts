import { findStep } from '../../after/progress';
import { stepKinds } from '../../after/steps';
import type { FailureData } from '../../ec2/aws-failure';
import type { Ec2 } from '../../ec2/ec2';
import type { Parameters } from '../../ec2/parameters';
import type { TargetRef } from '../../ec2/target-ref';
import { findForeignAccount } from '../check-account';
import { failureData } from '../failure-data';
import type { Run } from '../run';
import { callOf, targetOf } from './step-call';
import { canUndo } from './step-changes';

export type StepUndo =
  | { readonly kind: 'undone' }
  /** It is not done, or EC2 has no way back. */
  | { readonly kind: 'not-possible' }
  /** The profile is signed in to another account now, so AWS was not asked. */
  | { readonly kind: 'other-account'; readonly account: string }
  | { readonly kind: 'failed'; readonly failure: FailureData };

export interface UndoPorts {
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly parameters: (target: TargetRef) => Promise<Parameters>;
  readonly signal: AbortSignal;
}

/** Takes back what a step did, for a person who is there to sign in. It never throws what AWS or the sign-in says. */
export async function undoDoneStep(
  run: Run,
  key: string,
  { connect, parameters, signal }: UndoPorts,
): Promise<StepUndo> {
  const step = run.after === undefined ? undefined : findStep(run.after, key);
  const undo = step === undefined ? undefined : stepKinds[step.api].undo;
  if (step?.state.kind !== 'done' || undo === undefined || !canUndo(step)) return { kind: 'not-possible' };
  const target = targetOf(run, step);
  try {
    const ec2 = await connect(target);
    const account = await findForeignAccount(ec2, run.target.account, { signal });
    if (account !== undefined) return { kind: 'other-account', account };
    await undo(callOf(run, step, { ec2, parameters: () => parameters(target), options: { signal } }), step.state);
    return { kind: 'undone' };
  } catch (error) {
    return { kind: 'failed', failure: failureData(error, 'unknown') };
  }
}
