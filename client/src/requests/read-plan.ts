import { isDeepStrictEqual } from 'node:util';
import type { StepFacts } from '../after/planned-step';
import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, CreateImageRequest } from '../ec2/ec2';
import { nameTag } from '../ec2/model';
import type { Target } from '../ec2/profile';
import { toFacts } from '../facts/to-facts';
import { type Plan, planImage } from '../plan/plan';
import type { PlanFacts } from '../plan/plan-facts';
import { readPlanFacts } from '../plan/read-facts';
import { textMember } from '../plan/request-members';
import { foreignEndpoint } from '../target/accounts';
import { mayDryRun } from './may-dry-run';
import type { PlanSources } from './plan-sources';
import { readStepAccount, toPlanSteps, withUnread } from './plan-steps';
import { type ReadAs, type ReadableText, readRequest } from './read-request';

/** What was read for a plan, to plan the next version of the text without asking EC2 again. */
export interface PlanReading {
  readonly facts: PlanFacts;
  /** The request that EC2 was asked for permission for. */
  readonly request: CreateImageRequest;
  /** Missing: the account could not be read. */
  readonly steps?: StepFacts;
}

/** Reads afresh what a plan needs; nothing is asked of the person, and a faulty request is read for as well. */
export async function readForPlan<Text extends ReadableText>(
  sources: PlanSources<Text>,
  document: Text,
  target: Target,
  selectedInstance: string | undefined,
  options: CallOptions,
): Promise<PlanReading> {
  const now = new Date();
  const { request, errors } = await readForInstance(sources, document, selectedInstance, { now });
  const explain = (failure: AwsFailure) => sources.explain(failure, target);
  try {
    const [ec2, ref] = await Promise.all([sources.accounts.open(target), sources.accounts.refer(target, options)]);
    const checkPermission = errors.length === 0 && sources.checksPermission(document);
    const facts = await readPlanFacts(ec2, request, ref, {
      ...options,
      now: now.getTime(),
      checkPermission: checkPermission && mayDryRun(target),
      explain,
    });
    const instanceId = textMember(request, 'InstanceId');
    const steps = await sources.steps(document, { now, instanceId, region: target.region });
    const account = await readStepAccount(sources, steps, { target, request, facts, checkPermission }, options);
    return { facts: withUnread(facts, account.unread), request, steps: account.facts };
  } catch (error) {
    if (!(error instanceof AwsFailure) || options.signal?.aborted) throw error;
    // The half of the plan that needs no account is better than none.
    const { profile, region } = target;
    const place = { profile: profile.name, region, endpoint: foreignEndpoint(profile) };
    return { facts: { target: place, unread: [explain(error)], now: now.getTime() }, request };
  }
}

/**
 * Plans the present text with what was read before. What that does not cover, such as a name typed since, counts as not
 * known; a permission counts for the very request that was asked for.
 */
export async function planFrom<Text extends ReadableText>(
  sources: PlanSources<Text>,
  document: Text,
  known: PlanReading,
  selectedInstance: string | undefined,
): Promise<Plan> {
  const { instance, imageOfName, permission, pendingImages, now } = known.facts;
  const as = { instanceName: instance ? nameTag(instance) : undefined, now: new Date(now) };
  const { request } = await readForInstance(sources, document, selectedInstance, as);
  const isSameInstance = textMember(request, 'InstanceId') === textMember(known.request, 'InstanceId');
  const isSameName = textMember(request, 'Name') === textMember(known.request, 'Name');
  const isSameRequest = isDeepStrictEqual(withoutTexts(request), withoutTexts(known.request));
  const facts: PlanFacts = {
    ...known.facts,
    instance: isSameInstance ? instance : undefined,
    pendingImages: isSameInstance ? pendingImages : undefined,
    imageOfName: isSameName ? imageOfName : undefined,
    permission: isSameRequest ? permission : undefined,
  };
  const judged = await readForInstance(sources, document, selectedInstance, { ...as, facts: toFacts(facts) });
  const instanceId = textMember(request, 'InstanceId');
  const steps = await sources.steps(document, { ...as, instanceId, region: known.facts.target.region });
  const imagesOfName = isSameName ? known.steps?.imagesOfName : undefined;
  const stepFacts = { ...known.steps, imagesOfName, now, imageName: textMember(request, 'Name') };
  const toPlan = { ...judged, steps: toPlanSteps(steps, facts.target.region, stepFacts) };
  const plan = planImage(toPlan, facts);
  return { ...plan, isNameExample: /"Name"\s*:\s*"[^"\n]*\$\{(date|time|timestamp)\}/.test(document.getText()) };
}

/** The instance that the text names goes before the selected one. */
async function readForInstance<Text extends ReadableText>(
  sources: PlanSources<Text>,
  document: Text,
  selectedInstance: string | undefined,
  as: Omit<ReadAs, 'instanceId'>,
) {
  const written = await readRequest(sources, document, { now: as.now });
  const named = textMember(written.request, 'InstanceId');
  const instanceId = named === undefined || named === '' ? selectedInstance : named;
  return readRequest(sources, document, { ...as, instanceId });
}

/** Name and description are no part of a permission, and variables in them may have got a value meanwhile. */
function withoutTexts({ Name: _name, Description: _description, ...rest }: CreateImageRequest): CreateImageRequest {
  return rest;
}
