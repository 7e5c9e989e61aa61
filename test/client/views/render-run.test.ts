import assert from 'node:assert/strict';
import type { Attempt, HistoryEntry } from '../../../client/src/runs/run';
import { renderRun } from '../../../client/src/views/runs/render-run';
import { makeRun } from '../runs/support/make-run';

describe('the page about a run', () => {
  const at = '2026-11-23T18:00:00Z';
  const rowsOf = (history: readonly HistoryEntry[], attempts: readonly Attempt[] = []) =>
    renderRun({ ...makeRun('a'), history, attempts })
      .split('\n')
      .filter(line => line.startsWith(`| ${at} |`))
      .map(line => line.replace(`| ${at} | `, ''));

  it('tells what happened in words, and repeats only those of EC2 as they are', () => {
    const rows = rowsOf([
      { at, state: 'prepared' },
      { at, state: 'reconciling' },
      { at, state: 'watching', detail: 'not-visible' },
      { at, state: 'watching', detail: 'pending' },
      { at, state: 'ended', detail: 'not-created' },
      { at, state: 'ended', detail: 'available' },
    ]);
    assert.deepEqual(rows, [
      'about to be sent |  |',
      'the answer was lost; looking for the image |  |',
      'watched | EC2 does not list it yet |',
      'watched | `pending` |',
      'ended | not created |',
      'ended | `available` |',
    ]);
  });

  it('says what each call came to', () => {
    const rows = rowsOf(
      [],
      [
        { sent: at, result: 'never-sent', code: 'ENOTFOUND' },
        { sent: at, result: 'created', requestId: 'r-1' },
        { sent: at },
      ],
    );
    assert.deepEqual(rows, ['never sent | `ENOTFOUND` |  |', 'created |  | `r-1` |', 'none |  |  |']);
  });
});
