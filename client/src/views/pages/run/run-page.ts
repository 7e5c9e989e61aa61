import { t } from '@vscode/l10n';
import { localTime } from '../../../local-format';
import type { NameOfAccount } from '../../../plan/steps/describe-step';
import { isActive, type Run } from '../../../runs/run';
import { describeRun } from '../../../runs/words/describe-run';
import { explainStep } from '../../../runs/words/describe-step-state';
import { clockDuration } from '../../runs/duration';
import { elapsed, lastDuration, startOf, wasAvailable } from '../../runs/run-times';
import { type Html, html, lines } from '../html';
import { actionBar, foldedSection, type PageAction, page } from '../page';
import { callTable } from './call-table';
import { eventSection } from './event-section';
import { runHeading } from './run-heading';
import { snapshotSection } from './snapshot-section';
import { runStepsSection, type StepSectionOptions } from './step-section';
import { timeLine } from './time-line';

export interface RunPageOptions {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly actions: readonly PageAction[];
  /** Opens the file that the request was read from. */
  readonly openFile?: PageAction;
  /** The sections that are unfolded, and what changes that. */
  readonly open: ReadonlySet<RunSection>;
  readonly toggle: (section: RunSection) => PageAction;
  /** Every run that is known, to say what the last image of the instance took. */
  readonly runs: readonly Run[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly nameOf: NameOfAccount;
  /** The file has other steps by now than those that run. */
  readonly isChanged: boolean;
  /** Opens the file that the steps are from. */
  readonly openSteps?: PageAction;
}

export type RunSection = 'calls' | 'request';

/** Everything that is kept of a run: how far it is, what happened, and, folded, what only few need. */
export function runPage(run: Run, options: RunPageOptions): string {
  const { toggle, open, language } = options;
  return page(options.title, language, [
    runHeading(run, options.openFile),
    html`<p class="verdict">${statusText(run)} ${timeText(run, options)}</p>`,
    actionBar(options.actions),
    snapshotSection(run),
    timeLine(run, options),
    stepsOf(run, options),
    eventSection(run, language),
    foldedSection(t('Calls and request IDs'), open.has('calls'), toggle('calls'), callTable(run, language)),
    foldedSection(t('Sent request'), open.has('request'), toggle('request'), requestText(run)),
  ]);
}

function stepsOf(run: Run, { language, nameOf, isChanged, openSteps }: RunPageOptions): Html | undefined {
  if (run.after === undefined) return undefined;
  const explain: StepSectionOptions['explain'] = (step, failure) => explainStep(run, step, failure).sentence;
  return runStepsSection(run, run.after, { language, nameOf, isChanged, openFile: openSteps, explain });
}

/** While all is well the numbers say enough. */
function statusText(run: Run): string | undefined {
  const { state } = run;
  return state.kind === 'watching' && state.trouble === undefined ? undefined : describeRun(run);
}

function timeText(run: Run, { runs, now, language }: RunPageOptions): string {
  const took = clockDuration(elapsed(run, now));
  if (!isActive(run)) return endTimeText(run, took);
  const started = localTime(startOf(run), language);
  const last = lastDuration(run, runs);
  return last === undefined
    ? t('Started at {0}.', started)
    : t('Started at {0}. The last image of this instance took {1}.', started, clockDuration(last));
}

function endTimeText(run: Run, took: string): string {
  if (run.state.kind !== 'ended' || run.imageId === undefined) return '';
  if (run.state.outcome.kind !== 'gone') return t('It took {0}.', took);
  return wasAvailable(run) ? t('It was available after {0}.', took) : '';
}

function requestText({ request }: Run): Html {
  return html`<pre>${lines(JSON.stringify(request, undefined, 2))}</pre>`;
}
