import assert from 'node:assert/strict';
import type { FailureData } from '../../../client/src/ec2/aws-failure';
import { isActive, isCancellable, isUnfinished, type Run } from '../../../client/src/runs/run';
import { readRun, writeRun } from '../../../client/src/runs/storage/read-run';
import * as transitions from '../../../client/src/runs/transitions';
import { makeRun } from './support/make-run';

const at = '2026-11-23T12:00:05.000Z';
const lost: FailureData = { code: 'ECONNRESET', message: '', reach: 'unknown' };
const throttled: FailureData = { code: 'RequestLimitExceeded', message: '', reach: 'throttled', requestId: 'req-1' };

/** A run in each state that it can be in. */
function everyState(): readonly Run[] {
  const prepared = makeRun('a');
  const sending = transitions.beginAttempt(prepared, at);
  const reconciling = transitions.loseReply(sending, lost, at);
  const watching = transitions.becomeCreated(sending, 'ami-1', 'req-1', at);
  return [
    prepared,
    sending,
    transitions.waitToResend(sending, throttled, at, at),
    reconciling,
    watching,
    transitions.adoptImage(reconciling, 'ami-1', at),
    transitions.stopWatchingRun(watching, at),
    transitions.end(watching, { kind: 'available' }, at),
    transitions.end(watching, { kind: 'failed', state: 'failed', reason: { code: 'c', message: 'm' } }, at),
    transitions.end(watching, { kind: 'gone', why: 'not-listed' }, at),
    transitions.refuse(sending, lost, at),
    transitions.markAnnounced(transitions.end(prepared, { kind: 'not-created', why: { kind: 'interrupted' } }, at)),
  ];
}

describe('a run', () => {
  it('is read from the disk as it was written, in every state', () => {
    for (const run of everyState())
      assert.deepEqual(readRun(writeRun(run)), { kind: 'run', run: JSON.parse(writeRun(run)) });
  });

  it('is never changed in place', () => {
    const frozen = (run: Run) => {
      deepFreeze(run);
      return run;
    };
    const sending = frozen(transitions.beginAttempt(frozen(makeRun('a')), at));
    const watching = frozen(transitions.becomeCreated(sending, 'ami-1', 'req-1', at));
    assert.doesNotThrow(() => transitions.markAnnounced(frozen(transitions.end(watching, { kind: 'available' }, at))));
    assert.doesNotThrow(() => transitions.waitToResend(sending, throttled, at, at));
  });

  it('can be cancelled until a byte may have gone out', () => {
    assert.deepEqual(
      everyState()
        .filter(isCancellable)
        .map(({ state }) => state.kind),
      ['prepared', 'waiting'],
    );
  });

  it('is looked after until it has ended or was stopped, and told of until that was done', () => {
    const kinds = (is: (run: Run) => boolean) =>
      new Set(
        everyState()
          .filter(is)
          .map(({ state }) => state.kind),
      );
    assert.deepEqual(kinds(isActive), new Set(['prepared', 'sending', 'waiting', 'reconciling', 'watching']));
    assert.ok(kinds(isUnfinished).has('ended'));
    assert.ok(!isUnfinished(everyState().at(-1) ?? makeRun('')));
  });

  it('keeps of every attempt when it was sent and what EC2 answered', () => {
    const first = transitions.waitToResend(transitions.beginAttempt(makeRun('a'), at), throttled, at, at);
    const second = transitions.becomeCreated(transitions.beginAttempt(first, at), 'ami-1', 'req-2', at);
    assert.deepEqual(second.attempts, [
      { sent: at, result: 'throttled', code: 'RequestLimitExceeded', requestId: 'req-1' },
      { sent: at, result: 'created', requestId: 'req-2' },
    ]);
  });

  it('cannot be sent again once its response was lost', () => {
    const unknown = transitions.loseReply(transitions.beginAttempt(makeRun('a'), at), lost, at);
    assert.throws(() => transitions.beginAttempt(unknown, at), /reconciling, not prepared or waiting/);
    assert.throws(() => transitions.waitToResend(unknown, throttled, at, at));
  });

  it('ends once', () => {
    const ended = transitions.end(makeRun('a'), { kind: 'available' }, at);
    assert.throws(() => transitions.end(ended, { kind: 'available' }, at), /has ended already/);
  });
});

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
