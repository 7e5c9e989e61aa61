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
  const columns = [{ head: t('When'), kind: 'word' }, { head: t('What happened') }] as const;
  return html`<h2>${t('What happened')}</h2>${table(t('What happened'), columns, rows)}`;
}

function snapshotEvents(run: Run): readonly { readonly at: string; readonly text: string }[] {
  return run.snapshots.flatMap(snapshot =>
    snapshot.completed === undefined
      ? []
      : [{ at: snapshot.completed, text: t('Snapshot of {0} completed', deviceOfSnapshot(run, snapshot)) }],
  );
}

function eventText({ imageId = '' }: Run, { state, detail = '' }: HistoryEntry): string {
  switch (state) {
    case 'prepared':
      return t('Request recorded');
    case 'sending':
      return t('Request sent');
    case 'waiting':
      return t('EC2 did not accept the request; it is sent again later');
    case 'reconciling':
      return t('Reply lost; looking for the image');
    case 'watching':
      return detail === 'not-visible' ? t('EC2 accepted it as {0}', imageId) : t('Image {0}', detail);
    case 'stopped':
      return t('Watching stopped');
    case 'ended':
      return endText(detail);
  }
}

function endText(outcome: string): string {
  switch (outcome) {
    case 'available':
      return t('Image available');
    case 'failed':
      return t('Image failed');
    case 'gone':
      return t('Image deregistered or disabled');
    case 'not-created':
      return t('Image not created');
    default:
      return t('Ended: {0}', outcome);
  }
}
