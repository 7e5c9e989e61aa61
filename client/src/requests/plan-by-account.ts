import type { StepFacts } from '../after/planned-step';
import type { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, CreateImageRequest, Ec2 } from '../ec2/ec2';
import type { Target } from '../ec2/profile';
import type { TargetRef } from '../ec2/target-ref';
import { toFacts } from '../facts/to-facts';
import { buildPlan, type Plan } from '../plan/plan';
import type { PlanFacts } from '../plan/plan-facts';
import { readPlanFacts } from '../plan/read-facts';
import { mayDryRun } from './may-dry-run';
import type { PlanSources } from './plan-sources';
import { readStepAccount, toPlanSteps, withUnread } from './plan-steps';
import { type ReadAs, type ReadableText, readRequest } from './read-request';
import type { StepReading } from './steps-of-request';

/** A target whose account can be asked. */
export interface OpenTarget {
  readonly target: Target;
  readonly ref: TargetRef;
  readonly ec2: Ec2;
}

/** A request as it was read for its instance, with the steps that follow it. */
export interface RequestForPlan<Text extends ReadableText> {
  readonly document: Text;
  /** How it was read, and is read again to be judged. */
  readonly as: Omit<ReadAs, 'facts'>;
  readonly request: CreateImageRequest;
  readonly steps?: StepReading;
}

/** What the account says of a request and of its steps. */
export interface PlanAccount {
  readonly facts: PlanFacts;
  readonly steps: StepFacts;
}

/** Reads what a plan needs of the account. The first call is sent in the same turn, so that those of many requests can be merged. */
export async function readPlanAccount<Text extends ReadableText>(
  sources: PlanSources<Text>,
  { target, ref, ec2 }: OpenTarget,
  { as, request, steps }: RequestForPlan<Text>,
  options: CallOptions & { readonly checkPermission: boolean },
): Promise<PlanAccount> {
  const { checkPermission, ...callOptions } = options;
  const explain = (failure: AwsFailure) => sources.explain(failure, target);
  const facts = await readPlanFacts(ec2, request, ref, {
    ...callOptions,
    now: as.now.getTime(),
    checkPermission: checkPermission && mayDryRun(target),
    explain,
  });
  const account = await readStepAccount(sources, steps, { target, request, facts, checkPermission }, callOptions);
  return { facts: withUnread(facts, account.unread), steps: account.facts };
}

/** Judges a request by what the account says of it, and plans it. Asks AWS nothing. */
export async function planByAccount<Text extends ReadableText>(
  sources: PlanSources<Text>,
  { document, as, steps }: RequestForPlan<Text>,
  account: PlanAccount,
): Promise<Plan> {
  const judged = await readRequest(sources, document, { ...as, facts: toFacts(account.facts) });
  const plan = buildPlan(
    { ...judged, steps: toPlanSteps(steps, account.facts.target.region, account.steps) },
    account.facts,
  );
  const blocked = sources.blocked(document, plan.target);
  return blocked === undefined ? plan : { ...plan, problems: [{ level: 'stops', message: blocked }, ...plan.problems] };
}
