import { t } from '@vscode/l10n';
import type { RunSteps, Step } from '../../../after/run-steps';
import { stepKinds } from '../../../after/steps';
import type { FailureData } from '../../../ec2/aws-failure';
import type { NameOfAccount } from '../../../plan/steps/describe-step';
import { stepResult, stepState, stepTitle } from '../../runs/step-words';
import { type Html, type HtmlPart, html } from '../html';
import { link, type PageAction } from '../page';
import { table } from '../table';
import { timeElement } from './local-time';

export interface StepSectionOptions {
  /** BCP 47. */
  readonly language: string;
  readonly nameOf: NameOfAccount;
  /** The sentence for a failure of a step. */
  readonly explain: (step: Step, failure: FailureData) => string;
  /** The file has other steps by now than those that run. */
  readonly isChanged: boolean;
  /** Shows the file that the steps are from. */
  readonly openFile?: PageAction;
}

/** Every step of every image: its state, what came back, and what a person can do about it. */
export function stepSection(runId: string, after: RunSteps, options: StepSectionOptions): Html | undefined {
  const columns = [
    { head: t('Step') },
    { head: t('For') },
    { head: t('State'), kind: 'word' },
    { head: t('Result'), kind: 'long' },
    { head: t('Time'), kind: 'word' },
    { head: t('Actions') },
  ] as const;
  const rows = after.steps.map(step => ({
    cells: [
      html`${stepTitle(step, options.nameOf)} <span class="muted">${step.step}</span>`,
      placeText(step),
      stepState(step, after.steps),
      html`<span class="id">${stepResult(step) ?? '–'}</span>`,
      timeCell(step, options.language),
      stepActions(runId, step).map((action, index) => html`${index === 0 ? '' : ' · '}${link(action)}`),
    ],
    second: failureText(step, options),
  }));
  const steps = table(t('After the image'), columns, rows);
  return steps && html`<h2>${t('After the image')}</h2>${changedNote(options)}${steps}`;
}

/** What a person can do with one step as it is. */
export function stepActions(runId: string, { key, api, state }: Step): readonly PageAction[] {
  const action = (title: string, command: string): PageAction => ({ title, command, arguments: [runId, key] });
  const again = action(t('Run Again'), 'ami.runStepAgain');
  const skip = action(t('Skip'), 'ami.skipStep');
  switch (state.kind) {
    case 'waiting':
      return [skip];
    case 'queued':
    case 'failed':
      return [again, skip];
    case 'skipped':
    case 'undone':
      return [again];
    case 'done':
      return stepKinds[api].undo !== undefined && state.result.isUnchanged !== true
        ? [action(t('Undo'), 'ami.undoStep')]
        : [];
    case 'sent':
    case 'settling':
      return [];
  }
}

function placeText({ api, image, region }: Step): string {
  if (api === 'CopyImage' || image.kind === 'source') return t('the image');
  return t('the copy in {0}', region);
}

function timeCell({ state }: Step, language: string): HtmlPart {
  const at = 'at' in state ? state.at : state.kind === 'settling' ? state.since : undefined;
  return at === undefined ? '–' : timeElement(at, language);
}

function failureText(step: Step, { explain }: StepSectionOptions): string {
  const { state } = step;
  const failure = 'failure' in state ? state.failure : undefined;
  return failure === undefined ? '' : explain(step, failure);
}

function changedNote({ isChanged, openFile }: StepSectionOptions): Html | undefined {
  if (!isChanged) return undefined;
  const file = openFile === undefined ? undefined : html` ${link(openFile)}`;
  const sentence = t('The steps in the file have changed. These are the steps that you confirmed.');
  return html`<div class="note"><b>${t('Differs from the file')}</b><span>${sentence}${file}</span></div>`;
}
