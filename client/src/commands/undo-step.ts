import { t } from '@vscode/l10n';
import { findStep } from '../after/progress';
import type { Step } from '../after/run-steps';
import { describeAccount } from '../ec2/describe-account';
import { Refusal } from '../refusal';
import type { Run } from '../runs/run';
import { explainStep } from '../runs/words/describe-step-state';
import { stepTitle } from '../views/runs/step-words';
import type { App } from './app';
import type { Command } from './command';
import { otherAccountSentence } from './image-place';
import { findRun } from './run-nodes';
import { stepContext } from './step-context';

/** Undoes one step, if AWS has an API for it, after a confirmation. */
export const undoStep: Command = {
  id: 'ami.undoStep',
  title: () => t('Undo Step'),
  run: async (app, place, key) => {
    const run = findRun(app, place);
    const after = run?.after;
    const step = after !== undefined && typeof key === 'string' ? findStep(after, key) : undefined;
    if (run === undefined || step === undefined) return;
    if (!(await isConfirmed(app, run, step))) return;
    const progress = { title: t('Undoing {0}…', step.step), canCancel: false, details: 'runs' as const };
    const result = await app.ask.progress(progress, () => app.steps.undo(run.id, step.key));
    switch (result?.kind) {
      case 'not-possible':
        throw new Refusal(t('This step cannot be undone.'));
      case 'other-account':
        throw new Refusal(otherAccountSentence(run.target, result.account));
      case 'failed':
        throw new Refusal(explainStep(run, step, result.failure).sentence);
      default:
        app.refreshAccount();
    }
  },
};

async function isConfirmed(app: App, { target }: Run, step: Step): Promise<boolean> {
  const { nameOf } = stepContext(app, undefined);
  const what = stepTitle(step, nameOf);
  const answer = await app.ask.confirm({
    title: t('Undo step {0}?', step.step),
    detail: [t('Account {0}, region {1}', describeAccount(target), step.region), t('Step: {0}', what)].join('\n'),
    answers: [{ title: t('Undo Step'), answer: true }],
  });
  return answer === true;
}
