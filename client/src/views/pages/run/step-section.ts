import { t } from '@vscode/l10n';
import type { RunSteps, Step } from '../../../after/run-steps';
import type { FailureData } from '../../../ec2/aws-failure';
import type { NameOfAccount } from '../../../plan/steps/describe-step';
import type { Run } from '../../../runs/run';
import { canRepeat, canSkip, canUndo } from '../../../runs/steps/step-changes';
import { stepResult, stepState, stepTitle } from '../../runs/step-words';
import { type Html, type HtmlPart, html } from '../html';
import { link, type PageAction } from '../page';
import { table } from '../table';
import { timeElement } from './time-element';

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
export function runStepsSection(run: Run, { steps }: RunSteps, options: StepSectionOptions): Html | undefined {
  const columns = [
    { head: t('Step') },
    { head: t('For') },
    { head: t('State'), kind: 'word' },
    { head: t('Result'), kind: 'long' },
    { head: t('Time'), kind: 'word' },
    { head: t('Actions') },
  ] as const;
  const rows = steps.map(step => ({
    cells: [
      html`${stepTitle(step, options.nameOf)} <span class="muted">${step.step}</span>`,
      placeText(step),
      stepState(step, steps),
      html`<span class="id">${stepResult(step) ?? '–'}</span>`,
      timeCell(step, options.language),
      stepActions(run, step).map((action, index) => html`${index === 0 ? '' : ' · '}${link(action)}`),
    ],
    second: failureText(step, options),
  }));
  const shown = table(t('After the image'), columns, rows);
  return shown === undefined ? undefined : html`<h2>${t('After the image')}</h2>${changedNote(options)}${shown}`;
}

/** What a person can do with one step as it is. */
function stepActions(run: Run, step: Step): readonly PageAction[] {
  const action = (title: string, command: string): PageAction => ({ title, command, arguments: [run.id, step.key] });
  return [
    ...(canRepeat(run, step) ? [action(t('Run Again'), 'ami.runStepAgain')] : []),
    ...(canSkip(step) ? [action(t('Skip'), 'ami.skipStep')] : []),
    ...(canUndo(step) ? [action(t('Undo'), 'ami.undoStep')] : []),
  ];
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
  const sentence = t('The steps in the file have changed. This run uses the steps that you confirmed.');
  return html`<div class="note"><b>${t('Differs from the file')}</b><span>${sentence}${file}</span></div>`;
}
