import { isDeepStrictEqual } from 'node:util';
import type * as vscode from 'vscode';
import { describeFailure } from '../asking/describe-failure';
import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, CreateImageRequest } from '../ec2/ec2';
import { nameTag } from '../ec2/model';
import type { Target } from '../ec2/profile';
import { type Plan, planImage } from '../plan/plan';
import type { PlanFacts } from '../plan/plan-facts';
import { readPlanFacts } from '../plan/read-facts';
import { textMember } from '../plan/request-members';
import { readSettings } from '../settings';
import { foreignEndpoint } from '../target/accounts';
import { readRequest } from './read-request';
import type { Services } from './services';

/** What was read for a plan, to plan the next version of the text without asking EC2 again. */
export interface PlanReading {
  readonly facts: PlanFacts;
  /** The request that EC2 was asked for permission for. */
  readonly request: CreateImageRequest;
}

/** Reads afresh what a plan needs; nothing is asked of the person, and a faulty request is read for as well. */
export async function readForPlan(
  services: Services,
  document: vscode.TextDocument,
  target: Target,
  selectedInstance: string | undefined,
  options: CallOptions,
): Promise<PlanReading> {
  const now = new Date();
  const reading = await readRequest(services, document, { instanceId: selectedInstance }, now);
  const request = withInstance(reading.request, selectedInstance);
  const explain = (failure: AwsFailure) => describeFailure(services, failure, { target }).sentence;
  try {
    const [ec2, ref] = await Promise.all([services.accounts.open(target), services.accounts.refer(target, options)]);
    const facts = await readPlanFacts(ec2, request, ref, {
      ...options,
      now: now.getTime(),
      checkPermission: reading.errors.length === 0 && readSettings(document.uri).checkPermissionsFirst,
      explain,
    });
    return { facts, request };
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
export async function planFrom(
  services: Services,
  document: vscode.TextDocument,
  known: PlanReading,
  selectedInstance: string | undefined,
): Promise<Plan> {
  const { instance, imageOfName, permission, now } = known.facts;
  const names = {
    instanceId: instance?.id ?? selectedInstance,
    instanceName: instance ? nameTag(instance) : undefined,
  };
  const reading = await readRequest(services, document, names, new Date(now));
  const request = withInstance(reading.request, selectedInstance);
  const instanceId = textMember(request, 'InstanceId');
  const errors = reading.errors.filter(error => !instanceId || error.rule !== 'instance-id-required');
  const isSameInstance = instanceId === textMember(known.request, 'InstanceId');
  const isSameName = textMember(request, 'Name') === textMember(known.request, 'Name');
  const isSameRequest = isDeepStrictEqual(withoutTexts(request), withoutTexts(known.request));
  return planImage(
    { ...reading, request, errors },
    {
      ...known.facts,
      instance: isSameInstance ? instance : undefined,
      imageOfName: isSameName ? imageOfName : undefined,
      permission: isSameRequest ? permission : undefined,
    },
  );
}

function withInstance(request: CreateImageRequest, selectedInstance: string | undefined): CreateImageRequest {
  const instanceId = textMember(request, 'InstanceId') ?? selectedInstance;
  return instanceId ? { ...request, InstanceId: instanceId } : request;
}

/** Name and description are no part of a permission, and variables in them may have got a value meanwhile. */
function withoutTexts({ Name: _name, Description: _description, ...rest }: CreateImageRequest): CreateImageRequest {
  return rest;
}
