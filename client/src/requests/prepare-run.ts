import type * as vscode from 'vscode';
import { describeFailure } from '../asking/describe-failure';
import { AwsFailure } from '../ec2/aws-failure';
import type { Ec2 } from '../ec2/ec2';
import { nameTag } from '../ec2/model';
import type { Target } from '../ec2/profile';
import type { TargetRef } from '../ec2/target-ref';
import { type Plan, planImage } from '../plan/plan';
import { readPlanFacts } from '../plan/read-facts';
import { textMember } from '../plan/request-members';
import { Refusal } from '../refusal';
import { blockedBy } from '../runs/guard';
import { readSettings } from '../settings';
import { chooseInstance } from './choose-instance';
import { type Reading, readRequest, refuseFaults } from './read-request';
import { askForEnvironment } from './request-environment';
import { requireTarget } from './require-target';
import type { Services } from './services';

/** A request that has everything it needs to be sent, and what EC2 will do with it. */
export interface PreparedRun {
  readonly document: vscode.TextDocument;
  readonly target: Target;
  readonly ref: TargetRef;
  readonly ec2: Ec2;
  readonly reading: Reading;
  /** The members as they will be sent; `InstanceId` filled in. */
  readonly plan: Plan;
}

export interface PrepareOptions {
  /** Takes this instance, whatever is selected: the command was called on it. */
  readonly instanceId?: string;
  /** Asks EC2 by DryRun as well. */
  readonly checkPermission?: boolean;
  /** Reads the account behind a progress message that can be cancelled. */
  readonly waiting: <Value>(work: (signal: AbortSignal) => Promise<Value>) => Promise<Value | undefined>;
}

/**
 * Gathers all that a run needs: asks the person for what is missing, refuses a faulty request and a guarded target before
 * EC2 is reached, then reads the account. Undefined: the person cancelled.
 */
export async function prepareRun(
  services: Services,
  document: vscode.TextDocument,
  options: PrepareOptions,
): Promise<PreparedRun | undefined> {
  await askForEnvironment(document.getText());
  const now = new Date();
  const written = await readRequest(services, document, {}, now);
  refuseFaults(document, { ...written, unresolved: [] }, ['instance-id-required']);
  const target = await requireTarget(services, document.uri);
  if (!target) return undefined;
  const named = options.instanceId ?? textMember(written.request, 'InstanceId');
  const instanceId = options.instanceId ?? (await chooseInstance(services, target, named, document.uri));
  if (!instanceId) return undefined;
  return options.waiting(async signal => {
    const [ec2, ref] = await Promise.all([services.accounts.open(target), services.accounts.refer(target, { signal })]);
    const settings = readSettings(document.uri);
    const blocked = blockedBy({ account: settings.guardAccount, region: settings.guardRegion }, ref);
    if (blocked) throw new Refusal(blocked);
    const instanceName = await readInstanceName(document, ec2, instanceId, signal);
    const reading = await readRequest(services, document, { instanceId, instanceName }, now);
    refuseFaults(document, reading, ['instance-id-required']);
    const request = { ...reading.request, InstanceId: instanceId };
    const facts = await readPlanFacts(ec2, request, ref, {
      signal,
      now: now.getTime(),
      checkPermission: options.checkPermission,
      explain: failure => describeFailure(services, failure, { target }).sentence,
    });
    return { document, target, ref, ec2, reading, plan: planImage({ ...reading, request, errors: [] }, facts) };
  });
}

/** The Name tag, if the request uses it. An instance that does not exist is for the plan to say. */
async function readInstanceName(
  document: vscode.TextDocument,
  ec2: Ec2,
  instanceId: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!document.getText().includes('${instanceName}')) return undefined;
  try {
    const { items } = await ec2.instances({ ids: [instanceId] }, { signal });
    return items[0] && nameTag(items[0]);
  } catch (error) {
    if (error instanceof AwsFailure && error.reach === 'refused') return undefined;
    throw error;
  }
}
