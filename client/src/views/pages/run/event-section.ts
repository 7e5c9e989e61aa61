import { t } from '@vscode/l10n';
import type { HistoryEntry, Run } from '../../../runs/run';
import { deviceOfSnapshot } from '../../runs/run-progress';
import { type Html, html } from '../html';
import { table } from '../table';
import { timeElement } from './time-element';

/** What happened, oldest first: the run's own history, and what EC2 says of the snapshots. */
export function eventSection(run: Run, language: string): Html {
  const events = [...run.history.map(entry => ({ at: entry.at, text: eventText(run, entry) })), ...snapshotEvents(run)];
  const rows = events
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ at, text }) => ({ cells: [timeElement(at, language), text] }));
  const columns = [{ head: t('Time'), kind: 'word' }, { head: t('Event') }] as const;
  return html`<h2>${t('Events')}</h2>${table(t('Events'), columns, rows)}`;
}

function snapshotEvents(run: Run): readonly { readonly at: string; readonly text: string }[] {
  return run.snapshots.flatMap(snapshot =>
    snapshot.completed === undefined
      ? []
      : [{ at: snapshot.completed, text: t('Snapshot of {0} completed', deviceOfSnapshot(run, snapshot)) }],
  );
}

function eventText(run: Run, { state, detail = '' }: HistoryEntry): string {
  switch (state) {
    case 'prepared':
      return t('Request recorded');
    case 'sending':
      return t('Request sent');
    case 'waiting':
      return t('EC2 did not accept the request, waiting to retry');
    case 'reconciling':
      return t('Response lost, searching for the image');
    case 'watching':
      return detail === 'not-visible' ? t('Accepted by EC2 as {0}', run.imageId ?? '') : t('Image {0}', detail);
    case 'stopped':
      return t('Watching stopped');
    case 'ended':
      return endText(run, detail);
  }
}

function endText({ state }: Run, outcome: string): string {
  switch (outcome) {
    case 'available':
      return t('Image available');
    case 'failed':
      return t('Image failed');
    case 'gone':
      return goneText(state);
    case 'not-created':
      return t('Image not created');
    default:
      return t('Ended: {0}', outcome);
  }
}

/** The history says only that the image is gone; the state of the run says how. */
function goneText(state: Run['state']): string {
  const why = state.kind === 'ended' && state.outcome.kind === 'gone' ? state.outcome.why : 'not-listed';
  switch (why) {
    case 'deregistered':
      return t('Image deregistered');
    case 'disabled':
      return t('Image disabled');
    case 'not-listed':
      return t('Image no longer listed by EC2');
  }
}
