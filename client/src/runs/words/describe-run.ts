import { t } from '@vscode/l10n';
import type { FailureData } from '../../ec2/aws-failure';
import { plain } from '../../foreign-text';
import { blockedBy } from '../guard';
import { imageNameOf, type NotCreated, type Outcome, type Run, type Trouble, type WatchingState } from '../run';
import { explainRun } from './explain-run';

/** The state of a run as a plain sentence for the tree, the status bar and screen readers. */
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
        'EC2 has not started to create image {0}. The request is sent again in a moment. {1}',
        name,
        explained(run, state.failure, 'create'),
      );
    case 'reconciling':
      return reconcilingSentence(run, name, state.trouble);
    case 'watching':
      return watchingSentence(run, name, state);
    case 'stopped':
      return t('Image {0} is no longer watched. EC2 continues to create it.', name);
    case 'ended':
      return outcomeSentence(run, state.outcome);
  }
}

/** What became of a run, with EC2's reason. */
export function outcomeSentence(run: Run, outcome: Outcome): string {
  const name = plain(imageNameOf(run));
  const id = plain(run.imageId ?? '');
  switch (outcome.kind) {
    case 'available':
      return t('Image {0} ({1}) is available.', name, id);
    case 'failed':
      return outcome.reason !== undefined
        ? t('Image {0} ({1}) failed: {2} ({3})', name, id, plain(outcome.reason.message), plain(outcome.reason.code))
        : t(
            'Image {0} ({1}) failed. EC2 did not give a reason. The state of the image is {2}.',
            name,
            id,
            outcome.state,
          );
    case 'gone':
      return goneSentence(outcome.why, name, id);
    case 'not-created':
      return notCreatedSentence(run, outcome.why, name);
  }
}

function reconcilingSentence(run: Run, name: string, trouble: Trouble | undefined): string {
  return trouble === undefined
    ? t('The response for image {0} was lost. Searching for the image before the request is sent again.', name)
    : t(
        'The response for image {0} was lost, and the images in EC2 cannot be read now. {1}',
        name,
        troubleSentence(run, trouble),
      );
}

function watchingSentence(run: Run, name: string, { image, trouble }: WatchingState): string {
  if (trouble !== undefined) {
    return t(
      'EC2 continues to create image {0}, but its state cannot be read now. {1}',
      name,
      troubleSentence(run, trouble),
    );
  }
  if (image === 'not-visible') return t('EC2 does not list image {0} yet.', name);
  return t('Image {0} is {1}. {2}', name, image, snapshotsSentence(run));
}

/** "1 of 3 snapshots completed (42%, 7%)": EC2's own numbers, which often jump from nothing to 100%. */
function snapshotsSentence({ snapshots }: Run): string {
  if (snapshots.length === 0) return t('EC2 has not started the snapshots yet.');
  const completed = snapshots.filter(snapshot => snapshot.state === 'completed').length;
  const rest = snapshots.filter(snapshot => snapshot.state !== 'completed');
  if (rest.length === 0) return t('{0} of {1} snapshots completed.', completed, snapshots.length);
  const progress = rest.map(({ state, progress }) =>
    state === 'pending' && progress !== '' ? plain(progress) : state,
  );
  return t('{0} of {1} snapshots completed ({2}).', completed, snapshots.length, progress.join(', '));
}

function troubleSentence(run: Run, trouble: Trouble): string {
  if (trouble.kind !== 'other-account') return explained(run, trouble.failure, 'watch');
  const { profile, account } = run.target;
  const now = plain(trouble.failure.message);
  return account === undefined
    ? t('The profile "{0}" is now signed in to account {1}.', plain(profile), now)
    : t('The profile "{profile}" is now signed in to account {now}, but the image is in account {account}.', {
        profile: plain(profile),
        now,
        account,
      });
}

function goneSentence(why: 'deregistered' | 'disabled' | 'not-listed', name: string, id: string): string {
  if (why === 'deregistered') return t('Image {0} ({1}) was deregistered.', name, id);
  if (why === 'disabled') return t('Image {0} ({1}) was disabled.', name, id);
  return t('Image {0} ({1}) no longer exists in EC2.', name, id);
}

function notCreatedSentence(run: Run, why: NotCreated, name: string): string {
  switch (why.kind) {
    case 'cancelled':
      return t('Image {0} was not created. The run was canceled before the request was sent.', name);
    case 'interrupted':
      return t('Image {0} was not created. The run was interrupted before the request was sent.', name);
    case 'name-taken':
      return nameTakenSentence(why, name);
    case 'blocked':
      return t('Image {0} was not created. {1}', name, blockedBy(why.guard, run.target) ?? '');
    case 'other-account':
      return t(
        'Image {0} was not created. The profile "{1}" is now signed in to account {2}, so the request was not sent.',
        name,
        plain(run.target.profile),
        plain(why.account),
      );
    case 'not-stored':
      return t('Image {0} was not created. The run could not be saved to disk, so the request was not sent.', name);
    case 'refused':
      return t('Image {0} was not created. {1}', name, explained(run, why.failure, 'create'));
    case 'not-found':
      return t('Image {0} was not created. The response was lost, and EC2 does not list the image.', name);
  }
}

function nameTakenSentence({ imageId, isOfSameInstance }: NotCreated & { kind: 'name-taken' }, name: string): string {
  if (imageId === undefined) return t('Image {0} was not created. Another image already has this name.', name);
  return isOfSameInstance === true
    ? t('Image {0} was not created. {1}, another image of this instance, already has this name.', name, plain(imageId))
    : t('Image {0} was not created. {1} already has this name.', name, plain(imageId));
}

/** EC2's own words are in these sentences, and they may be long. */
function explained(run: Run, failure: FailureData, doing: 'create' | 'watch'): string {
  return plain(explainRun(run, failure, doing).sentence, 1_000);
}
