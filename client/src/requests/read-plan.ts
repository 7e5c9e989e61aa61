import { isDeepStrictEqual } from 'node:util';
import type { StepFacts } from '../after/planned-step';
import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, CreateImageRequest } from '../ec2/ec2';
import { nameTag } from '../ec2/model';
import type { Target } from '../ec2/profile';
import type { Plan } from '../plan/plan';
import type { PlanFacts } from '../plan/plan-facts';
import { textMember } from '../plan/request-members';
import { foreignEndpoint } from '../target/accounts';
import { namedInstance } from './named-instance';
import { planByAccount, readPlanAccount } from './plan-by-account';
import type { PlanSources } from './plan-sources';
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
  const read = await readForInstance(sources, document, selectedInstance, { now });
  const { as, request, errors } = read;
  try {
    const [ec2, ref] = await Promise.all([sources.accounts.open(target), sources.accounts.refer(target, options)]);
    const steps = await sources.steps(document, { ...as, region: target.region });
    const checkPermission = errors.length === 0 && sources.checksPermission(document);
    const account = await readPlanAccount(
      sources,
      { target, ref, ec2 },
      { ...read, steps },
      { ...options, checkPermission },
    );
    return { ...account, request };
  } catch (error) {
    if (!(error instanceof AwsFailure) || options.signal?.aborted) throw error;
    // The half of the plan that needs no account is better than none.
    const { profile, region } = target;
    const place = { profile: profile.name, region, endpoint: foreignEndpoint(profile) };
    return { facts: { target: place, unread: [sources.explain(error, target)], now: now.getTime() }, request };
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
  const instanceName = instance ? nameTag(instance) : undefined;
  const read = await readForInstance(sources, document, selectedInstance, { instanceName, now: new Date(now) });
  const { as, request } = read;
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
  const imagesOfName = isSameName ? known.steps?.imagesOfName : undefined;
  const stepFacts = { ...known.steps, imagesOfName, now, imageName: textMember(request, 'Name') };
  const steps = await sources.steps(document, { ...as, region: facts.target.region });
  const isNameExample = await hasTimeInName(sources, document);
  return { ...(await planByAccount(sources, { ...read, steps }, { facts, steps: stepFacts })), isNameExample };
}

/** Whether a variable of the name stands for the time of the run. Read without values, a request has its variables as they are written. */
async function hasTimeInName<Text extends ReadableText>({ language }: PlanSources<Text>, document: Text) {
  const written = await language.read(document, {});
  const name = written.kind === 'request' ? textMember(written.request, 'Name') : undefined;
  return name !== undefined && /\$\{(date|time|timestamp)\}/.test(name);
}

/** The instance that the text names goes before the selected one. */
async function readForInstance<Text extends ReadableText>(
  sources: PlanSources<Text>,
  document: Text,
  selectedInstance: string | undefined,
  { now, instanceName }: Pick<ReadAs, 'now' | 'instanceName'>,
) {
  const written = await readRequest(sources, document, { now });
  const as = { instanceId: namedInstance(written) ?? selectedInstance, instanceName, now };
  const { request, errors } = await readRequest(sources, document, as);
  return { document, as, request, errors };
}

/** Name and description are no part of a permission, and variables in them may have got a value meanwhile. */
function withoutTexts({ Name: _name, Description: _description, ...rest }: CreateImageRequest): CreateImageRequest {
  return rest;
}
