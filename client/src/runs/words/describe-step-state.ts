import { t } from '@vscode/l10n';
import { isBlocked } from '../../after/progress';
import type { Step } from '../../after/run-steps';
import type { DoneState, SettlingState } from '../../after/step-state';
import { AwsFailure, type FailureData } from '../../ec2/aws-failure';
import { type Explanation, explainFailure } from '../../ec2/explain-failure';
import { plain } from '../../foreign-text';
import { localDateTime } from '../../local-format';
import type { Run } from '../run';

/** Where a step of a run stands, as a sentence for the pages, the tree and screen readers. */
export function describeStepState(run: Run, step: Step): string {
  const { state } = step;
  switch (state.kind) {
    case 'waiting':
      return waitingSentence(run, step);
    case 'sent':
      return t('Sending the request.');
    case 'queued':
      return t('The request is sent again later. {0}', explained(run, step, state.failure));
    case 'settling':
      return settlingSentence(run, step, state);
    case 'done':
      return doneSentence(step, state);
    case 'failed':
      return explained(run, step, state.failure);
    case 'skipped':
      return t('Skipped.');
    case 'undone':
      return t('Undone.');
  }
}

/** The sentence and the offers for a failure of a step, at the region that its call goes to. */
export function explainStep(run: Run, { region }: Step, failure: FailureData): Explanation {
  const { profile, account, endpoint } = run.target;
  return explainFailure(new AwsFailure(failure), { doing: 'step', profile, region, account, endpoint });
}

/** How far the steps of a run are, as a sentence. */
export function describeSteps({ after }: Run): string {
  const steps = after?.steps ?? [];
  const done = steps.filter(({ state }) => state.kind === 'done').length;
  const failed = steps.filter(({ state }) => state.kind === 'failed').length;
  if (failed > 0) {
    return t('{done} of {all} steps done, {failed} failed.', { done, all: steps.length, failed });
  }
  return t('{0} of {1} steps done.', done, steps.length);
}

function waitingSentence(run: Run, step: Step): string {
  if (isBlocked(step, run.after?.steps ?? []))
    return t('Not run, because there is no copy in {0}.', plain(step.region));
  return step.image.kind === 'copy' ? t('Waiting for the copy in {0}.', plain(step.region)) : t('Waiting.');
}

function settlingSentence(run: Run, step: Step, { failure, image, progress = [], result }: SettlingState): string {
  if (step.api !== 'CopyImage') return t('Waiting for Parameter Store to validate the image ID.');
  if (failure !== undefined) {
    return t(
      'EC2 continues to copy the image, but the state of the copy cannot be read now. {0}',
      explained(run, step, failure),
    );
  }
  const id = plain(result.imageId ?? '');
  if (image === 'not-visible') return t('EC2 does not list the copy {0} yet.', id);
  const shown = progress.filter(text => text !== '').map(text => plain(text));
  return shown.length === 0
    ? t('EC2 is creating the copy {0}.', id)
    : t('EC2 is creating the copy {0} ({1}).', id, shown.join(', '));
}

function doneSentence({ api, input }: Step, { result, before }: DoneState): string {
  const name = plain(typeof input.Name === 'string' ? input.Name : '');
  switch (api) {
    case 'CopyImage':
      return t('Copied as {0}.', plain(result.imageId ?? ''));
    case 'ModifyImageAttribute':
      return result.isUnchanged === true ? t('Already shared.') : t('Shared.');
    case 'EnableImageDeprecation':
      return t('Deprecated on {0}.', localDateTime(result.deprecateAt ?? ''));
    case 'EnableImageDeregistrationProtection':
      return result.isUnchanged === true ? t('Already protected.') : t('Protected.');
    case 'PutParameter': {
      if (result.isUnchanged === true) return t('The parameter {0} already had this ID.', name);
      const old = before?.parameter?.value;
      const version = result.version ?? 0;
      return old === undefined
        ? t('Written to parameter {0}, version {1}.', name, version)
        : t('Written to parameter {name}, version {version}. The previous value was {old}.', {
            name,
            version,
            old: plain(old),
          });
    }
  }
}

/** AWS's own words are in these sentences, and they may be long. */
function explained(run: Run, step: Step, failure: FailureData): string {
  return plain(explainStep(run, step, failure).sentence, 1_000);
}
