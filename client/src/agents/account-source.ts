import type { CallOptions, Ec2 } from '../ec2/ec2';
import type { TargetRef } from '../ec2/target-ref';
import { AgentRefusal } from './agent-tool';

/** The target that a person selected; an agent cannot choose another one. */
export interface SelectedTargetSource {
  /** Undefined while nothing is selected. Rejects with an `AwsFailure` where nobody can sign in. */
  open(options: CallOptions): Promise<{ readonly ec2: Ec2; readonly target: TargetRef } | undefined>;
}

/** Opens it, or says that a person has to select one first. */
export async function openAccount(source: SelectedTargetSource, signal: AbortSignal) {
  // Nobody asked for an MFA code: a person is asked for one only by what they do themselves.
  const account = await source.open({ signal, background: true });
  if (account === undefined) {
    throw new AgentRefusal('No AWS profile and region are selected. A person selects them with "AMI: Select Profile".');
  }
  return account;
}

/** Where an answer is from, in the words of the plan. */
export function placeOf({ account, region, profile, endpoint }: TargetRef) {
  return { account: account ?? 'unknown', region, profile, ...(endpoint !== undefined && { simulated: true }) };
}
