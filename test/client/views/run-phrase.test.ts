import assert from 'node:assert/strict';
import type { Run, RunState, SnapshotProgress } from '../../../client/src/runs/run';
import { runPhrase } from '../../../client/src/views/runs/run-phrase';

describe('runPhrase', () => {
  const now = Date.parse('2026-11-23T18:10:00Z');
  const phrase = (state: RunState, snapshots: readonly SnapshotProgress[] = []) =>
    runPhrase({ ...run, state, snapshots }, now);

  it('counts snapshots and repeats only those percentages that EC2 gave', () => {
    const watching: RunState = { kind: 'watching', image: 'pending' };
    assert.equal(phrase(watching), 'pending');
    const snapshots = [snapshot('completed', '100%'), snapshot('pending', '42%'), snapshot('pending', '')];
    assert.equal(phrase(watching, snapshots), 'pending · 1 of 3 snapshots (42%)');
  });

  it('tells an image that EC2 does not list yet from one that is gone', () => {
    assert.equal(phrase({ kind: 'watching', image: 'not-visible' }), 'created, not listed by EC2 yet');
    assert.equal(phrase(ended({ kind: 'gone', why: 'not-listed' })), 'deregistered · 10 minutes ago');
  });

  it('says what keeps the watch from looking before anything else', () => {
    const failure = { code: 'ExpiredToken', message: '', reach: 'refused' as const };
    const trouble = { kind: 'credentials' as const, since: '2026-11-23T18:00:00Z', failure };
    assert.equal(phrase({ kind: 'watching', image: 'pending', trouble }), 'sign-in required · pending');
  });

  it('says what became of it, and how long ago', () => {
    assert.equal(phrase(ended({ kind: 'available' })), 'available · 10 minutes ago');
    const reason = { code: 'Server.InternalError', message: 'Snapshot failed.' };
    assert.equal(
      phrase(ended({ kind: 'failed', state: 'failed', reason })),
      'failed: Snapshot failed. · 10 minutes ago',
    );
    assert.equal(phrase(ended({ kind: 'not-created', why: { kind: 'not-found' } })), 'not created · 10 minutes ago');
  });
});

const run: Run = {
  version: 2,
  id: '1',
  created: '2026-11-23T18:00:00Z',
  request: { Name: 'web' },
  target: { profile: 'work', region: 'us-east-1' },
  instance: { id: 'i-1' },
  state: { kind: 'prepared' },
  attempts: [],
  snapshots: [],
  history: [{ at: '2026-11-23T18:00:00Z', state: 'prepared' }],
  isAnnounced: false,
};

function ended(outcome: Extract<RunState, { kind: 'ended' }>['outcome']): RunState {
  return { kind: 'ended', outcome };
}

function snapshot(state: SnapshotProgress['state'], progress: string): SnapshotProgress {
  return { id: 'snap-1', state, progress };
}
