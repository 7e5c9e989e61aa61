import { t } from '@vscode/l10n';
import type { CleanUpPlan } from '../cleanup/plan/clean-up-plan';
import type { TargetRef } from '../ec2/target-ref';
import type { App } from './app';
import type { CleanUpWish } from './ask-clean-up';

/** Reads what a clean-up would do and shows it. Changes nothing. Undefined: the person canceled. */
export async function planCleanUp(
  app: App,
  target: TargetRef,
  { selector, rule }: CleanUpWish,
): Promise<CleanUpPlan | undefined> {
  const { readPlan } = app.cleanUp.parts();
  const plan = await app.ask.progress(
    { title: t('Reading images and references to them…'), canCancel: true },
    async signal => {
      const ec2 = await app.accounts.openRef(target);
      const autoScaling = () => app.accounts.openAutoScaling(target);
      const ports = { ec2, autoScaling, files: app.cleanUp.files, now: Date.now(), signal };
      return readPlan({ target, selector, rule }, ports);
    },
  );
  if (plan !== undefined) app.cleanUp.pages.show(plan);
  return plan;
}
