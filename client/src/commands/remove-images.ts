import { t } from '@vscode/l10n';
import type { RemovalAnswer } from '../cleanup/confirming/removal-question';
import type { Decision } from '../cleanup/decisions/decision';
import type { CleanUpAction } from '../cleanup/doing/clean-up';
import type { CleanUpPlan } from '../cleanup/plan/clean-up-plan';
import { snapshotIdsOf } from '../cleanup/references/shared-snapshots';
import { Refusal } from '../refusal';
import type { App } from './app';
import { doCleanUp } from './do-clean-up';
import { imageGuard } from './image-guard';

export type RemovingAction = Exclude<CleanUpAction, { kind: 'delete-snapshots' | 'share' }>;

/** Looks again, asks once, and does it: one image after the other, each result on disk before the next. */
export async function removeImages(
  app: App,
  plan: CleanUpPlan,
  picked: readonly Decision[],
  action: RemovingAction,
): Promise<void> {
  const ids = new Set(picked.map(({ image }) => image.id));
  const { readSharing, recheck, removalQuestion, totalsOf } = app.cleanUp.parts();
  const looked = await app.ask.progress(
    { title: t('Checking the selected images…'), canCancel: true },
    async signal => {
      const ec2 = await app.accounts.openRef(plan.target);
      const unread = picked.flatMap(({ image }) => (plan.sharing.has(image.id) ? [] : [image]));
      const sharing = new Map([...plan.sharing, ...(await readSharing(ec2, unread, { signal }))]);
      const autoScaling = () => app.accounts.openAutoScaling(plan.target);
      return {
        sharing,
        check: await recheck(plan, ids, { ec2, autoScaling, action: action.kind, now: Date.now(), signal }),
      };
    },
  );
  if (looked === undefined) return;
  refuseChanged(looked.check);
  const { target } = plan;
  const totals = totalsOf(plan, ids);
  const question = removalQuestion({ action: action.kind, target, decisions: picked, sharing: looked.sharing, totals });
  const answer = await confirm(app, question);
  if (answer === undefined) return;
  const deletes = action.kind === 'deregister' && !answer.keepsSnapshots;
  const order = {
    target,
    action: action.kind === 'deregister' ? ({ ...action, keepsSnapshots: answer.keepsSnapshots } as const) : action,
    items: picked.map(({ image, size }) => ({
      id: image.id,
      name: image.name,
      bytes: action.kind === 'deregister' && !deletes ? 0 : size.bytes,
      snapshotIds: deletes ? snapshotIdsOf(image) : [],
    })),
    guard: () => imageGuard(app, target),
  };
  await doCleanUp(app, progressOf(action.kind, picked.length), (cleanUps, signal) => cleanUps.start(order, signal));
}

async function confirm(
  app: App,
  question: ReturnType<ReturnType<App['cleanUp']['parts']>['removalQuestion']>,
): Promise<RemovalAnswer | undefined> {
  const { title, detail, answers, phrase } = question;
  // What cannot be undone is not under Enter.
  const buttons = [
    { title: t('Review Again'), answer: undefined },
    ...answers.map(answer => ({ title: answer.title, answer })),
  ];
  const answer = await app.ask.confirm({ title, detail, answers: buttons });
  if (answer === undefined || phrase === undefined) return answer;
  const typed = await app.ask.input({
    title,
    prompt: t('Type {0} to confirm', phrase),
    check: text => (text.trim() === phrase ? undefined : t('Type {0} to confirm', phrase)),
  });
  return typed?.trim() === phrase ? answer : undefined;
}

function refuseChanged(check: Awaited<ReturnType<ReturnType<App['cleanUp']['parts']>['recheck']>>): void {
  if (check.kind === 'same') return;
  const [first] = check.images;
  const name = first?.name ?? '';
  if (check.kind === 'more-match') {
    throw new Refusal(t('New images match, such as {0}. Refresh the page, then select again.', name));
  }
  throw new Refusal(
    t('Images such as {0} have changed since the page was loaded. Refresh the page, then select again.', name),
  );
}

function progressOf(action: RemovingAction['kind'], count: number): string {
  switch (action) {
    case 'deregister':
      return t('Deregistering images ({0})…', count);
    case 'deprecate':
      return t('Deprecating images ({0})…', count);
    case 'disable':
      return t('Disabling images ({0})…', count);
  }
}
