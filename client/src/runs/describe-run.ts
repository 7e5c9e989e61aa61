import { t } from '@vscode/l10n';
import type { FailureData } from '../ec2/aws-failure';
import { plain } from '../foreign-text';
import { explainRun } from './explain-run';
import { imageNameOf, type NotCreated, type Outcome, type Run, type Trouble } from './run';

/** How a run stands, as a plain sentence for the tree, the status bar and screen readers. */
export function describeRun(run: Run): string {
  const { state } = run;
  const name = plain(imageNameOf(run));
  switch (state.kind) {
    case 'prepared':
      return t('Preparing to create image {0}.', name);
    case 'sending':
      return t('Sending the request for image {0}.', name);
    case 'waiting':
      return t(
        'Image {0} was not begun yet; the request is sent again in a moment. {1}',
        name,
        explained(run, state.failure, 'create'),
      );
    case 'reconciling':
      return state.trouble
        ? t(
            'The reply for image {0} was lost, and EC2 cannot be asked for it now. {1}',
            name,
            describeTrouble(run, state.trouble),
          )
        : t('The reply for image {0} was lost. Looking for the image before anything is sent again.', name);
    case 'watching':
      if (state.trouble)
        return t('Image {0} goes on, but EC2 cannot be asked now. {1}', name, describeTrouble(run, state.trouble));
      if (state.image === 'not-visible') return t('Image {0} is not visible yet.', name);
      return t('Image {0} is {1}. {2}', name, state.image, describeSnapshots(run));
    case 'stopped':
      return t('Image {0} is no longer watched here. EC2 goes on with it.', name);
    case 'ended':
      return describeOutcome(run, state.outcome);
  }
}

/** "1 of 3 snapshots completed (42%, 7%)": EC2's own numbers, which often jump from nothing to 100%. */
export function describeSnapshots({ snapshots }: Run): string {
  if (snapshots.length === 0) return t('No snapshot has begun yet.');
  const completed = snapshots.filter(snapshot => snapshot.state === 'completed').length;
  const rest = snapshots.filter(snapshot => snapshot.state !== 'completed');
  const parts = rest
    .map(({ state, progress }) => (state === 'pending' && progress ? plain(progress) : state))
    .join(', ');
  return parts
    ? t('{0} of {1} snapshots completed ({2}).', completed, snapshots.length, parts)
    : t('{0} of {1} snapshots completed.', completed, snapshots.length);
}

export function describeTrouble(run: Run, trouble: Trouble): string {
  if (trouble.kind !== 'other-account') return explained(run, trouble.failure, 'watch');
  const { profile, account } = run.target;
  return t(
    'The profile {0} is signed in to account {1} now, but the image is in account {2}.',
    plain(profile),
    plain(trouble.failure.message),
    account ?? t('unknown'),
  );
}

/** What became of it, with EC2's own reason. */
export function describeOutcome(run: Run, outcome: Outcome): string {
  const name = plain(imageNameOf(run));
  const id = plain(run.imageId ?? '');
  switch (outcome.kind) {
    case 'available':
      return t('Image {0} ({1}) is available.', name, id);
    case 'failed':
      return outcome.reason
        ? t(
            'Image {0} ({1}) has failed: {2} ({3})',
            name,
            id,
            plain(outcome.reason.message),
            plain(outcome.reason.code),
          )
        : t('Image {0} ({1}) has failed, and EC2 gives no reason. Its state is {2}.', name, id, outcome.state);
    case 'gone':
      return describeGone(outcome.why, name, id);
    case 'not-created':
      return describeNotCreated(run, outcome.why, name);
  }
}

function describeGone(why: 'deregistered' | 'disabled' | 'not-listed', name: string, id: string): string {
  if (why === 'deregistered') return t('Image {0} ({1}) was deregistered.', name, id);
  if (why === 'disabled') return t('Image {0} ({1}) was disabled.', name, id);
  return t('Image {0} ({1}) is gone: EC2 no longer lists it.', name, id);
}

function describeNotCreated(run: Run, why: NotCreated, name: string): string {
  switch (why.kind) {
    case 'cancelled':
      return t('Image {0} was not created: cancelled before anything was sent.', name);
    case 'interrupted':
      return t('Image {0} was not created: the window closed before anything was sent.', name);
    case 'name-taken':
      return why.imageId
        ? t('Image {0} was not created: the name is used by {1}.', name, why.imageId)
        : t('Image {0} was not created: the name is already used.', name);
    case 'other-account':
      return t(
        'Image {0} was not created: the profile {1} is signed in to account {2} now. Nothing was sent.',
        name,
        plain(run.target.profile),
        why.account,
      );
    case 'not-stored':
      return t('Image {0} was not created: the record of it could not be written, so nothing was sent.', name);
    case 'refused':
      return t('Image {0} was not created. {1}', name, explained(run, why.failure, 'create'));
    case 'not-found':
      return t('Image {0} was not created: the reply was lost, and EC2 lists no such image a minute later.', name);
  }
}

/** EC2's own words are in these sentences, and they may be long. */
function explained(run: Run, failure: FailureData, doing: 'create' | 'watch'): string {
  return plain(explainRun(run, failure, doing).sentence, 1_000);
}
