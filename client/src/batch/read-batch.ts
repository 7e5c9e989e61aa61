import { t } from '@vscode/l10n';
import type { RequestText } from '../asking/editor';
import type { Target } from '../ec2/profile';
import { targetKey } from '../ec2/target-ref';
import { Refusal } from '../refusal';
import { namedInstance } from '../requests/named-instance';
import { type OpenTarget, planByAccount, type RequestForPlan, readPlanAccount } from '../requests/plan-by-account';
import { planSources } from '../requests/plan-sources';
import { readInstanceName } from '../requests/read-instance-name';
import { readRequest } from '../requests/read-request';
import { readStepsBeside } from '../requests/read-steps';
import { refuseGuarded } from '../requests/refuse-guarded';
import type { Services } from '../requests/services';
import type { BatchRow, BatchSource } from './batch-row';
import { mergeReads } from './merge-reads';

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
      return orSentence(each.of.source, () => planRow(services, each, { isFirst, signal }));
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
  if (state.kind !== 'ready') throw new Refusal(t('No profile and region are selected for the folder of the request.'));
  const opened = await open(state.target);
  refuseGuarded(services.editor, services.settings(document.uri).guards, opened.ref, { isSelected: true });
  const written = await readRequest(services, document, { now });
  const instanceId = namedInstance(written) ?? state.instanceId;
  if (instanceId === undefined) throw new Refusal(t('The request has no InstanceId, and no instance is selected.'));
  return {
    ...opened,
    source,
    instanceId,
    isOtherInstance: source.file !== undefined && state.instanceId !== undefined && state.instanceId !== instanceId,
  };
}

interface ForInstance {
  readonly of: Readable;
  readonly read: RequestForPlan<RequestText>;
  readonly isFaulty: boolean;
}

async function readForInstance(services: Services, of: Readable, now: Date): Promise<ForInstance> {
  const { source, instanceId, ec2, target } = of;
  const { document } = source;
  const as = { instanceId, instanceName: await readInstanceName(document, ec2, instanceId), now };
  const { request, errors, unresolved } = await readRequest(services, document, as);
  const steps = await readStepsBeside(services, document, { ...as, region: target.region });
  return { of, read: { document, as, request, steps }, isFaulty: errors.length > 0 || unresolved.length > 0 };
}

interface PlanOptions {
  /** Of its target: the one request whose permission is checked for all. */
  readonly isFirst: boolean;
  readonly signal: AbortSignal;
}

async function planRow(
  services: Services,
  { of, read, isFaulty }: ForInstance,
  { isFirst, signal }: PlanOptions,
): Promise<BatchRow> {
  const { source, target, ref, ec2, isOtherInstance } = of;
  const { document } = read;
  const checkPermission = isFirst && !isFaulty && services.settings(document.uri).checkPermissionsFirst;
  const sources = planSources(services);
  const account = await readPlanAccount(sources, of, read, { checkPermission, signal });
  const plan = await planByAccount(sources, read, account);
  return { kind: 'planned', source, isOtherInstance, prepared: { document, target, ref, ec2, plan } };
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
