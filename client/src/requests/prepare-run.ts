import { t } from '@vscode/l10n';
import { describeFailure } from '../asking/describe-failure';
import type { RequestText } from '../asking/editor';
import type { Ec2 } from '../ec2/ec2';
import type { Target } from '../ec2/profile';
import type { TargetRef } from '../ec2/target-ref';
import { toFacts } from '../facts/to-facts';
import { type Plan, planImage } from '../plan/plan';
import { readPlanFacts } from '../plan/read-facts';
import { textMember } from '../plan/request-members';
import { Refusal } from '../refusal';
import { blockedBy } from '../runs/guard';
import { chooseInstance } from './choose-instance';
import { mayDryRun } from './may-dry-run';
import { planSources } from './plan-sources';
import { readStepAccount, toPlanSteps, withUnread } from './plan-steps';
import { readInstanceName } from './read-instance-name';
import { readRequest, refuseFaults } from './read-request';
import { readSteps, refuseStepFaults, textsOf } from './read-steps';
import { requireTarget } from './require-target';
import type { Services } from './services';

/** A request that has everything it needs to be sent, and what EC2 will do with it. */
export interface PreparedRun {
  readonly document: RequestText;
  readonly target: Target;
  readonly ref: TargetRef;
  readonly ec2: Ec2;
  /** With the members as they will be sent; `InstanceId` filled in. */
  readonly plan: Plan;
}

export interface PrepareOptions {
  /** Asks EC2 by DryRun as well. */
  readonly checkPermission?: boolean;
  /** Of the progress while the account is read. */
  readonly title: string;
}

/**
 * Gathers all that a run needs: asks the person for what is missing, refuses a faulty request and a guarded target before
 * EC2 is reached, then reads the account and judges the request by it. Undefined: the person cancelled.
 */
export async function prepareRun(
  services: Services,
  document: RequestText,
  options: PrepareOptions,
): Promise<PreparedRun | undefined> {
  const target = await requireTarget(services, document.uri);
  if (target === undefined) return undefined;
  await services.allowEnvironment(await textsOf(services, document));
  const now = new Date();
  const written = await readRequest(services, document, { now });
  refuseFaults(services.editor, document, {
    errors: written.errors.filter(({ rule }) => rule !== 'instance-id-required'),
    unresolved: [],
  });
  const steps = await readSteps(services, document, { now, region: target.region });
  if (steps !== undefined) refuseStepFaults(services.editor, { errors: steps.errors, unresolved: [] });
  const instanceId = await chooseInstance(services, target, textMember(written.request, 'InstanceId'), document.uri);
  if (instanceId === undefined) return undefined;
  return services.ask.progress({ title: options.title, canCancel: true }, signal =>
    readAccount(services, { document, target, instanceId, now, checkPermission: options.checkPermission }, signal),
  );
}

interface Chosen {
  readonly document: RequestText;
  readonly target: Target;
  readonly instanceId: string;
  readonly now: Date;
  readonly checkPermission?: boolean;
}

async function readAccount(
  services: Services,
  { document, target, instanceId, now, checkPermission }: Chosen,
  signal: AbortSignal,
): Promise<PreparedRun> {
  const [ec2, ref] = await Promise.all([services.accounts.open(target), services.accounts.refer(target, { signal })]);
  refuseGuarded(services, document, ref);
  const instanceName = await readInstanceName(document, ec2, instanceId, { signal });
  const names = { instanceId, instanceName, now };
  const reading = await readRequest(services, document, names);
  refuseFaults(services.editor, document, reading);
  const steps = await readSteps(services, document, { ...names, region: target.region });
  if (steps !== undefined) refuseStepFaults(services.editor, steps);
  const facts = await readPlanFacts(ec2, reading.request, ref, {
    signal,
    now: now.getTime(),
    checkPermission: checkPermission === true && mayDryRun(target),
    explain: failure => describeFailure(services, failure, { target }).sentence,
  });
  const toRead = { target, request: reading.request, facts, checkPermission: checkPermission === true };
  const account = await readStepAccount(planSources(services), steps, toRead, { signal });
  const judged = await readRequest(services, document, { ...names, facts: toFacts(facts) });
  const toPlan = { ...judged, steps: toPlanSteps(steps, target.region, account.facts) };
  return { document, target, ref, ec2, plan: planImage(toPlan, withUnread(facts, account.unread)) };
}

function refuseGuarded({ settings, editor }: Services, document: RequestText, ref: TargetRef): void {
  for (const guard of settings(document.uri).guards) {
    const blocked = blockedBy(guard, ref);
    if (blocked === undefined) continue;
    throw new Refusal(blocked, [
      { title: t('Select Profile'), run: () => editor.run('ami.selectProfile') },
      {
        title: t('Open Settings'),
        run: () => editor.run('workbench.action.openSettings', '@id:ami.guard.account,ami.guard.region'),
      },
    ]);
  }
}
