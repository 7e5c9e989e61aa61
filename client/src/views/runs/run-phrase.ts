import { t } from '@vscode/l10n';
import { lastChangeOf, type Run, type SnapshotProgress, type Trouble } from '../../runs/run';
import { age } from '../describe';
import { stepsPhrase } from './step-words';

/** A run in a few words: its state or its result. Text from outside in it is not made safe to show. */
export function runPhrase(run: Run, now: number): string {
  const { state } = run;
  switch (state.kind) {
    case 'prepared':
      return t('preparing');
    case 'sending':
      return t('sending');
    case 'waiting':
      return t('not accepted by EC2, waiting to retry');
    case 'reconciling':
      return t('response lost, searching for the image');
    case 'stopped':
      return t('not watched');
    case 'watching':
      return [state.trouble === undefined ? undefined : describeTrouble(state.trouble), describeProgress(run)]
        .filter(Boolean)
        .join(' · ');
    case 'ended':
      return [
        describeOutcome(run),
        run.after === undefined ? undefined : stepsPhrase(run.after),
        age(lastChangeOf(run), now),
      ]
        .filter(Boolean)
        .join(' · ');
  }
}

/** EC2's own words for the snapshots: how many are complete, and the percentages of the others where it gave any. */
function snapshotsPhrase(snapshots: readonly SnapshotProgress[]): string {
  if (snapshots.length === 0) return '';
  const done = snapshots.filter(snapshot => snapshot.state === 'completed').length;
  const percentages = snapshots
    .filter(snapshot => snapshot.state === 'pending' && snapshot.progress !== '')
    .map(snapshot => snapshot.progress);
  const count = t('{0} of {1} snapshots', done, snapshots.length);
  return percentages.length > 0 ? `${count} (${percentages.join(', ')})` : count;
}

function describeProgress(run: Run): string {
  if (run.state.kind !== 'watching') return '';
  if (run.state.image === 'not-visible') return t('created, not listed by EC2 yet');
  return [run.state.image, snapshotsPhrase(run.snapshots)].filter(Boolean).join(' · ');
}

function describeTrouble({ kind }: Trouble): string {
  switch (kind) {
    case 'credentials':
      return t('sign-in required');
    case 'permission':
      return t('not authorized to read the image');
    case 'unreachable':
      return t('could not reach AWS');
    case 'throttled':
      return t('throttled by EC2');
    case 'other-account':
      return t('the profile now uses another account');
  }
}

function describeOutcome(run: Run): string {
  if (run.state.kind !== 'ended') return '';
  const { outcome } = run.state;
  switch (outcome.kind) {
    case 'available':
      return t('available');
    case 'failed':
      return outcome.reason === undefined ? t('failed') : t('failed: {0}', outcome.reason.message);
    case 'gone':
      return outcome.why === 'disabled' ? t('disabled') : t('deregistered');
    case 'not-created':
      return outcome.why.kind === 'cancelled' ? t('canceled') : t('not created');
  }
}
