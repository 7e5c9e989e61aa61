import type * as vscode from 'vscode';
import type { App } from '../app';
import type { CallOptions } from '../ec2/ec2';
import { nameTag } from '../ec2/model';
import type { Target } from '../ec2/profile';
import type { Permission } from '../plan/permission';
import { type Plan, type PlanFacts, planImage } from '../plan/plan';
import { readPlanFacts } from '../plan/read-facts';
import { textMember } from '../plan/request-members';
import { explainToPerson } from '../views/explain-to-person';
import { readRequest } from './read-request';

/** A plan for looking at: nothing is asked of the person, and a faulty request has a plan as well. */
export interface ReadPlan {
  readonly plan: Plan;
  /** To plan the next version of the text without asking EC2 again. */
  readonly facts: PlanFacts;
}

/** Plans a document at a target with facts read afresh; the selected instance fills in for a missing one. */
export async function readPlan(
  app: App,
  document: vscode.TextDocument,
  target: Target,
  selectedInstance: string | undefined,
  options: CallOptions,
): Promise<ReadPlan> {
  const [ec2, ref] = await Promise.all([app.accounts.open(target), app.accounts.refer(target, options)]);
  const now = new Date();
  const written = await readRequest(app, document, { instanceId: selectedInstance }, now);
  const instanceId = textMember(written.request, 'InstanceId') ?? selectedInstance;
  const request = instanceId ? { ...written.request, InstanceId: instanceId } : written.request;
  const facts = await readPlanFacts(ec2, request, ref, {
    ...options,
    now: now.getTime(),
    explain: failure => explainToPerson(app, failure, { target }).sentence,
  });
  return { facts, plan: await planFrom(app, document, facts, selectedInstance) };
}

/**
 * Plans the present text with facts that were read before. What they do not cover, such as a name typed since, counts as
 * not known.
 */
export async function planFrom(
  app: App,
  document: vscode.TextDocument,
  known: PlanFacts,
  selectedInstance: string | undefined,
  permission?: Permission,
): Promise<Plan> {
  const instanceName = known.instance ? nameTag(known.instance) : undefined;
  const reading = await readRequest(
    app,
    document,
    { instanceId: selectedInstance ?? known.instance?.id, instanceName },
    new Date(known.now),
  );
  const instanceId = textMember(reading.request, 'InstanceId') ?? selectedInstance;
  const request = instanceId ? { ...reading.request, InstanceId: instanceId } : reading.request;
  const errors = reading.errors.filter(error => !instanceId || error.rule !== 'instance-id-required');
  const isSameInstance = known.instance === undefined || known.instance === null || known.instance.id === instanceId;
  const isSameName = !known.imageOfName || known.imageOfName.name === textMember(request, 'Name');
  const facts: PlanFacts = {
    ...known,
    instance: isSameInstance ? known.instance : undefined,
    imageOfName: isSameName ? known.imageOfName : undefined,
    permission,
  };
  return planImage({ ...reading, request, errors }, facts);
}
