import { t } from '@vscode/l10n';
import type { PickRow } from '../asking/ask';
import type { Decision } from '../cleanup/decisions/decision';
import type { CleanUpPlan } from '../cleanup/plan/clean-up-plan';
import { requireTarget } from '../requests/require-target';
import type { App } from './app';
import type { Command } from './command';
import { deleteOrphans } from './delete-orphans';
import { planCleanUp } from './plan-clean-up';
import { type RemovingAction, removeImages } from './remove-images';

/** Runs an action of the page of a cleanup. Only that page calls it, with its key and the name of the action. */
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

async function remove(app: App, plan: CleanUpPlan, action: RemovingAction['kind']): Promise<void> {
  const picked = await app.ask.pickMany({ title: titleOf(action), rows: rowsOf(app, plan) });
  if (picked.length === 0) return;
  await removeImages(app, plan, picked, actionOf(action));
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
function actionOf(action: RemovingAction['kind']): RemovingAction {
  if (action !== 'deprecate') return { kind: action };
  return { kind: 'deprecate', at: new Date(Date.now() + soon).toISOString() };
}

const soon = 10 * 60_000;

function titleOf(action: RemovingAction['kind']): string {
  switch (action) {
    case 'deregister':
      return t('Select the images to deregister');
    case 'deprecate':
      return t('Select the images to deprecate');
    case 'disable':
      return t('Select the images to disable');
  }
}
