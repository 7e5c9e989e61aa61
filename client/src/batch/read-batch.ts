import { t } from '@vscode/l10n';
import { describeFailure } from '../asking/describe-failure';
import type { Ec2 } from '../ec2/ec2';
import type { Target } from '../ec2/profile';
import { type TargetRef, targetKey } from '../ec2/target-ref';
import { toFacts } from '../facts/to-facts';
import { planImage } from '../plan/plan';
import { readPlanFacts } from '../plan/read-facts';
import { textMember } from '../plan/request-members';
import { Refusal } from '../refusal';
import { mayDryRun } from '../requests/may-dry-run';
import { planSources } from '../requests/plan-sources';
import { readStepAccount, toPlanSteps, withUnread } from '../requests/plan-steps';
import { readInstanceName } from '../requests/read-instance-name';
import { type Reading, readRequest } from '../requests/read-request';
import { readSteps } from '../requests/read-steps';
import type { Services } from '../requests/services';
import { blockedBy } from '../runs/guard';
import type { BatchRow, BatchSource } from './batch-row';
import { mergeReads } from './merge-reads';

/** Where the requests of one folder go, opened once for all of them. */
interface OpenTarget {
  readonly target: Target;
  readonly ref: TargetRef;
  readonly ec2: Ec2;
}

interface Readable extends OpenTarget {
  readonly source: BatchSource;
  readonly instanceId: string;
  readonly isOtherInstance: boolean;
}

/**
 * Reads what the plans of many requests need: every text first, then the account for all of them together. Nothing is asked
 * of the person; what cannot be planned says why. Rejects when aborted, and when an account cannot be reached at all.
 */
export async function readBatch(
  services: Services,
  sources: readonly BatchSource[],
  signal: AbortSignal,
): Promise<readonly BatchRow[]> {
  const now = new Date();
  const targets = new Map<string, Promise<OpenTarget>>();
  const open = (target: Target) => {
    const key = targetKey({ ...target, profile: target.profile.name });
    const opened = targets.get(key) ?? openTarget(services, target, signal);
    targets.set(key, opened);
    return opened;
  };
  const ready = await Promise.all(
    sources.map(source => orSentence(source, () => makeReadable(services, source, open, now))),
  );
  const named = await Promise.all(
    ready.map(each => ('kind' in each ? each : orSentence(each.source, () => readForInstance(services, each, now)))),
  );
  // All of them ask in the same turn, so that their questions are merged.
  const asked = new Set<string>();
  return Promise.all(
    named.map(each => {
      if ('kind' in each) return each;
      const isFirst = !asked.has(targetKey(each.of.ref));
      asked.add(targetKey(each.of.ref));
      return orSentence(each.of.source, () => planRow(services, each, { now, isFirst, signal }));
    }),
  );
}

async function openTarget(services: Services, target: Target, signal: AbortSignal): Promise<OpenTarget> {
  const [ec2, ref] = await Promise.all([services.accounts.open(target), services.accounts.refer(target, { signal })]);
  return { target, ref, ec2: mergeReads(ec2, { signal }) };
}

async function makeReadable(
  services: Services,
  source: BatchSource,
  open: (target: Target) => Promise<OpenTarget>,
  now: Date,
): Promise<Readable> {
  const { document } = source;
  const state = services.targets.of(document.uri);
  if (state.kind !== 'ready') throw new Refusal(t('No profile and region are selected for its folder.'));
  const opened = await open(state.target);
  for (const guard of services.settings(document.uri).guards) {
    const blocked = blockedBy(guard, opened.ref);
    if (blocked !== undefined) throw new Refusal(blocked);
  }
  const written = await readRequest(services, document, { now });
  const named = textMember(written.request, 'InstanceId');
  const instanceId = named === undefined || named === '' ? state.instanceId : named;
  if (instanceId === undefined) throw new Refusal(t('The request names no instance, and none is selected.'));
  return {
    ...opened,
    source,
    instanceId,
    isOtherInstance: source.file !== undefined && state.instanceId !== undefined && state.instanceId !== instanceId,
  };
}

interface ForInstance {
  readonly of: Readable;
  readonly instanceName?: string;
  readonly reading: Reading;
}

async function readForInstance(services: Services, of: Readable, now: Date): Promise<ForInstance> {
  const { source, instanceId, ec2 } = of;
  const instanceName = await readInstanceName(source.document, ec2, instanceId);
  return { of, instanceName, reading: await readRequest(services, source.document, { instanceId, instanceName, now }) };
}

interface PlanOptions {
  readonly now: Date;
  /** Of its target: the one request whose permission is checked for all. */
  readonly isFirst: boolean;
  readonly signal: AbortSignal;
}

async function planRow(services: Services, { of, instanceName, reading }: ForInstance, options: PlanOptions) {
  const { source, instanceId, target, ref, ec2, isOtherInstance } = of;
  const { now, isFirst, signal } = options;
  const { document } = source;
  const isFaulty = reading.errors.length > 0 || reading.unresolved.length > 0;
  const checkPermission = isFirst && !isFaulty && services.settings(document.uri).checkPermissionsFirst;
  const facts = await readPlanFacts(ec2, reading.request, ref, {
    signal,
    now: now.getTime(),
    checkPermission: checkPermission && mayDryRun(target),
    explain: failure => describeFailure(services, failure, { target }).sentence,
  });
  const names = { instanceId, instanceName, now };
  const [judged, steps] = await Promise.all([
    readRequest(services, document, { ...names, facts: toFacts(facts) }),
    readSteps(services, document, { ...names, region: target.region }),
  ]);
  const toRead = { target, request: reading.request, facts, checkPermission };
  const account = await readStepAccount(planSources(services), steps, toRead, { signal });
  const toPlan = { ...judged, steps: toPlanSteps(steps, target.region, account.facts) };
  const plan = planImage(toPlan, withUnread(facts, account.unread));
  return { kind: 'planned', source, isOtherInstance, prepared: { document, target, ref, ec2, plan } } as const;
}

/** What can be said of a request in place of a plan; anything else is a failure of all. */
async function orSentence<Value>(source: BatchSource, work: () => Promise<Value>) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'unplanned', source, sentence: error.message } as const;
  }
}
