import { t } from '@vscode/l10n';
import { isBlocked } from '../../after/progress';
import type { RunSteps, Step } from '../../after/run-steps';
import { isFinal } from '../../after/step-state';
import { localDateTime } from '../../local-format';
import { describeStep, type NameOfAccount } from '../../plan/steps/describe-step';

/** What one step does for one image: "Copy to eu-west-1", "Share with 111122223333". */
export function stepTitle({ step, api, input, region }: Step, nameOf: NameOfAccount): string {
  const regions = api === 'CopyImage' ? { [region]: {} } : undefined;
  return describeStep({ id: step, api, input, on: 'source', regions }, nameOf);
}

/** The state of a step in a few words. */
export function stepState(step: Step, steps: readonly Step[]): string {
  const { state } = step;
  switch (state.kind) {
    case 'waiting':
      return isBlocked(step, steps) ? t('waiting for the copy') : t('waiting');
    case 'sent':
      return t('sending');
    case 'queued':
      return t('waiting to retry');
    case 'settling':
      return settlingText(step);
    case 'done':
      return state.result.isUnchanged === true ? t('already done') : t('done');
    case 'failed':
      return t('failed');
    case 'skipped':
      return t('skipped');
    case 'undone':
      return t('undone');
  }
}

/** What came back: the id of a copy, the version of a parameter, the date of a deprecation. */
export function stepResult({ state }: Step): string | undefined {
  const result =
    state.kind === 'done' || state.kind === 'settling' || state.kind === 'failed' ? state.result : undefined;
  if (result?.imageId !== undefined) return result.imageId;
  if (result?.version !== undefined) return t('version {0}', result.version);
  return result?.deprecateAt === undefined ? undefined : localDateTime(result.deprecateAt);
}

/** How far the steps of a run are, in a few words; undefined while nothing is to be said of them. */
export function stepsPhrase({ steps }: RunSteps): string | undefined {
  if (steps.length === 0) return undefined;
  const failed = steps.filter(({ state }) => state.kind === 'failed').length;
  const over = steps.filter(({ state }) => isFinal(state)).length;
  if (failed > 0) {
    return failed === 1
      ? t('1 of {0} steps failed', steps.length)
      : t('{failed} of {total} steps failed', { failed, total: steps.length });
  }
  return over === steps.length ? t('all steps done') : t('{over} of {total} steps done', { over, total: steps.length });
}

/** EC2's own percentages of a copy, where it gives any. */
function settlingText({ api, state }: Step): string {
  if (api === 'PutParameter') return t('validating');
  const progress = state.kind === 'settling' ? (state.progress ?? []).filter(text => text !== '') : [];
  return progress.length === 0 ? t('pending') : t('pending · {0}', progress.join(', '));
}
