import { t } from '@vscode/l10n';
import type { PickRow } from '../asking/ask';
import type { Decision } from '../cleanup/decisions/decision';
import type { CleanUpAction } from '../cleanup/doing/clean-up';
import type { CleanUpPlan } from '../cleanup/plan/clean-up-plan';
import { guardFor } from '../guards';
import { Refusal } from '../refusal';
import { requireTarget } from '../requests/require-target';
import type { App } from './app';
import type { Command } from './command';
import { deleteOrphans } from './delete-orphans';
import { doCleanUp } from './do-clean-up';
import { planCleanUp } from './plan-clean-up';

/** Does what the page of a clean-up offers. Only that page calls it, with its key and the name of the deed. */
export const applyCleanUp: Command = {
  id: 'ami.applyCleanUp',
  title: () => t('Clean Up Images'),
  run: async (app, key, action) => {
    const plan = typeof key === 'string' ? app.cleanUp.pages.planOf(key) : undefined;
    // Refuses where the workspace is not trusted.
    if (plan === undefined || (await requireTarget(app)) === undefined) return;
    if (action === 'refresh') await planCleanUp(app, plan.target, plan);
    else if (action === 'delete-snapshots') await deleteOrphans(app, plan);
    else if (action === 'deregister' || action === 'deprecate' || action === 'disable') await remove(app, plan, action);
  },
};

type Removing = Exclude<CleanUpAction['kind'], 'delete-snapshots'>;

async function remove(app: App, plan: CleanUpPlan, action: Removing): Promise<void> {
  const picked = await app.ask.pickMany({ title: titleOf(action), rows: rowsOf(app, plan) });
  if (picked.length === 0) return;
  const ids = new Set(picked.map(({ image }) => image.id));
  const { readSharing, recheck, removalQuestion, totalsOf } = app.cleanUp.parts();
  const looked = await app.ask.progress(
    { title: t('Checking the selected images…'), canCancel: true },
    async signal => {
      const ec2 = await app.accounts.openRef(plan.target);
      const unread = picked.flatMap(({ image }) => (plan.sharing.has(image.id) ? [] : [image]));
      const sharing = new Map([...plan.sharing, ...(await readSharing(ec2, unread, { signal }))]);
      return { sharing, check: await recheck(plan, ids, { ec2, now: Date.now(), signal }) };
    },
  );
  if (looked === undefined) return;
  refuseChanged(looked.check);
  const { target } = plan;
  const totals = totalsOf(plan, ids);
  const question = removalQuestion({ action, target, decisions: picked, sharing: looked.sharing, totals });
  if (!(await confirm(app, question))) return;
  const order = {
    target,
    action: actionOf(action),
    items: picked.map(({ image, size }) => ({
      id: image.id,
      name: image.name,
      bytes: size.bytes,
      snapshotIds:
        action === 'deregister' ? [...new Set(image.devices.flatMap(({ snapshotId }) => snapshotId ?? []))] : [],
    })),
    guard: () => guardFor(app.settings().guards, target),
  };
  await doCleanUp(app, progressOf(action, picked.length), (cleanUps, signal) => cleanUps.start(order, signal));
}

async function confirm(
  app: App,
  question: ReturnType<ReturnType<App['cleanUp']['parts']>['removalQuestion']>,
): Promise<boolean> {
  const { title, detail, answer, phrase } = question;
  if ((await app.ask.confirm({ title, detail, answers: [{ title: answer, answer: true }] })) !== true) return false;
  if (phrase === undefined) return true;
  const typed = await app.ask.input({
    title,
    prompt: t('Type {0} to confirm', phrase),
    check: text => (text.trim() === phrase ? undefined : t('Type {0} to confirm', phrase)),
  });
  return typed?.trim() === phrase;
}

function refuseChanged(check: Awaited<ReturnType<ReturnType<App['cleanUp']['parts']>['recheck']>>): void {
  if (check.kind === 'same') return;
  const [first] = check.images;
  const name = first?.name ?? '';
  if (check.kind === 'more-match') {
    throw new Refusal(
      t('More images match now than when the table was made, such as {0}. Refresh the table and select again.', name),
    );
  }
  throw new Refusal(
    t('Images have changed since the table was made, such as {0}. Refresh the table and select again.', name),
  );
}

/** Those that are proposed are picked at first; whatever is ruled out cannot be picked. */
function rowsOf(app: App, { decisions }: CleanUpPlan): readonly PickRow<Decision>[] {
  const rows = (title: string, action: Decision['action']): readonly PickRow<Decision>[] => {
    const some = decisions.filter(decision => decision.action === action);
    return some.length === 0 ? [] : [{ separator: title }, ...some.map(decision => rowOf(app, decision))];
  };
  return [...rows(t('Proposed for removal'), 'remove'), ...rows(t('Kept'), 'keep')];
}

function rowOf(app: App, decision: Decision): PickRow<Decision> {
  const { describeReason, describeReference, describeSize } = app.cleanUp.parts();
  const { image, why, references, size, action } = decision;
  return {
    label: image.name,
    description: `${image.id} · ${describeSize(size)}`,
    detail: [...why.map(describeReason), ...references.slice(0, 3).map(describeReference)].join(' · '),
    isPicked: action === 'remove',
    value: decision,
  };
}

/** EC2 refuses a date that is past when the call arrives. */
function actionOf(action: Removing): CleanUpAction {
  if (action !== 'deprecate') return { kind: action };
  return { kind: 'deprecate', at: new Date(Date.now() + soon).toISOString() };
}

const soon = 10 * 60_000;

function titleOf(action: Removing): string {
  switch (action) {
    case 'deregister':
      return t('Select the images to deregister with their snapshots');
    case 'deprecate':
      return t('Select the images to deprecate');
    case 'disable':
      return t('Select the images to disable');
  }
}

function progressOf(action: Removing, count: number): string {
  switch (action) {
    case 'deregister':
      return t('Deregistering images ({0})…', count);
    case 'deprecate':
      return t('Deprecating images ({0})…', count);
    case 'disable':
      return t('Disabling images ({0})…', count);
  }
}
