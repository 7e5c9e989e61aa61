import assert from 'node:assert/strict';
import type { QueuedState, StepState } from '../../../../client/src/after/step-state';
import type { FailureData } from '../../../../client/src/ec2/aws-failure';
import { type SentBefore, takeFailure } from '../../../../client/src/runs/steps/step-failure';
import { at, makeCopy, makeStep } from '../support/make-step';
import { runOf, Stepper } from '../support/stepper';

const start = Date.parse('2026-11-23T12:00:00Z');
const throttled: FailureData = { code: 'RequestLimitExceeded', message: '', reach: 'throttled' };
const offline: FailureData = { code: 'ENOTFOUND', message: '', reach: 'never-sent' };
const lost: FailureData = { code: 'ECONNRESET', message: '', reach: 'unknown' };
const refused = (code: string): FailureData => ({ code, message: '', reach: 'refused' });

describe('a step that failed', () => {
  const takes = async (failure: FailureData, step = makeStep({ kind: 'waiting' }), sent: SentBefore = {}) => {
    const stepper = new Stepper();
    await takeFailure(runOf(step), step, failure, sent, stepper.ports);
    const [state, ...more] = stepper.kept;
    assert.ok(state !== undefined && more.length === 0);
    return state;
  };
  const seconds = (state: StepState) =>
    state.kind === 'queued' ? (Date.parse(state.until) - start) / 1_000 : state.kind;
  const queued = (tries: number, failure: FailureData, changes: Partial<QueuedState> = {}): StepState => ({
    kind: 'queued',
    until: at,
    tries,
    failure,
    ...changes,
  });

  it('is sent again later and later, up to a minute', async () => {
    const delays = [];
    for (const tries of [1, 2, 3, 5, 6, 40])
      delays.push(seconds(await takes(offline, makeStep(queued(tries, offline)))));
    assert.deepEqual([seconds(await takes(offline)), ...delays], [2, 4, 8, 16, 60, 60, 60]);
  });

  it('has failed for good after ten throttlings in a row, or an hour without a network', async () => {
    assert.equal(seconds(await takes(throttled, makeStep(queued(8, throttled)))), 60);
    assert.deepEqual(await takes(throttled, makeStep(queued(9, throttled))), {
      kind: 'failed',
      at,
      failure: throttled,
    });
    assert.equal(seconds(await takes(offline, makeStep(queued(58, offline)))), 60);
    assert.equal(seconds(await takes(offline, makeStep(queued(59, offline)))), 'failed');
  });

  it('counts only failures of one kind in a row', async () => {
    const state = await takes(offline, makeStep(queued(9, throttled)));
    assert.equal(state.kind === 'queued' && state.tries, 1);
    const other = await takes({ ...offline, code: 'ECONNREFUSED' }, makeStep(queued(9, offline)));
    assert.equal(other.kind === 'queued' && other.tries, 10);
  });

  it('is not sent again where AWS refused it', async () => {
    const failure = refused('UnauthorizedOperation');
    assert.deepEqual(await takes(failure), { kind: 'failed', at, failure });
  });

  it('waits for a person without an end, once a minute', async () => {
    for (const code of ['ExpiredToken', 'OtherAccount', 'SsoTokenExpired']) {
      const failure = refused(code);
      assert.equal(seconds(await takes(failure)), 60);
      assert.equal(seconds(await takes(failure, makeStep(queued(1_000, failure)))), 60);
    }
  });

  it('is not given up for what was not as it has to be on this computer', async () => {
    for (const code of ['ConnectionChanged', 'NotStored', 'Withdrawn']) {
      const failure: FailureData = { code, message: '', reach: 'never-sent' };
      assert.equal(seconds(await takes(failure, makeStep(queued(1_000, failure)))), 60);
    }
  });

  it('has failed at once in a region that is not enabled, though a person could mend the same code at home', async () => {
    for (const code of ['AuthFailure', 'OptInRequired', 'InvalidClientTokenId', 'UnrecognizedClientException']) {
      assert.equal(seconds(await takes(refused(code), makeCopy({ kind: 'waiting' }))), 'failed', code);
    }
    assert.equal(seconds(await takes(refused('AuthFailure'))), 60);
  });

  it('is welcome a minute later where too many copies are under way, without an end', async () => {
    for (const code of ['ResourceLimitExceeded', 'ConcurrentSnapshotLimitExceeded', 'PendingSnapshotLimitExceeded']) {
      const failure = refused(code);
      assert.equal(seconds(await takes(failure, makeCopy({ kind: 'waiting' }))), 60);
      assert.equal(seconds(await takes(failure, makeCopy(queued(1_000, failure)))), 60);
      assert.equal(seconds(await takes(failure)), 'failed', 'only a copy waits for others');
    }
  });

  it('tries six times more where an image is not there everywhere yet', async () => {
    for (const code of ['InvalidAMIID.NotFound', 'InvalidAMIID.Unavailable', 'IncorrectState']) {
      const failure = refused(code);
      assert.equal(seconds(await takes(failure)), 2);
      assert.equal(seconds(await takes(failure, makeStep(queued(5, failure)))), 60);
      assert.equal(seconds(await takes(failure, makeStep(queued(6, failure)))), 'failed');
    }
  });

  it('is sent again with the same token and what was there before, where it may have acted', async () => {
    const before = { recipients: [] };
    const state = await takes(lost, makeStep({ kind: 'waiting' }), { token: 't', before });
    assert.deepEqual(state, {
      kind: 'queued',
      until: '2026-11-23T12:00:02.000Z',
      tries: 1,
      failure: lost,
      token: 't',
      before,
      mayHaveActed: true,
    });
    const again = await takes(offline, makeStep(state));
    assert.deepEqual(again.kind === 'queued' && [again.before, again.mayHaveActed, again.token], [
      before,
      true,
      undefined,
    ]);
    const first = await takes(offline, makeStep({ kind: 'sent', at, before }));
    assert.deepEqual(first.kind === 'queued' && [first.before, first.mayHaveActed], [before, true], 'as found on disk');
    const never = await takes(offline, makeStep({ kind: 'waiting' }), { token: 't', before });
    assert.equal(never.kind === 'queued' && 'mayHaveActed' in never, false);
    const unread = await takes(lost);
    assert.equal(unread.kind === 'queued' && 'mayHaveActed' in unread, false, 'nothing was sent');
  });

  it('is never given up as a copy that may have been made, since another token would copy twice', async () => {
    const acted = queued(1_000, offline, { mayHaveActed: true });
    assert.equal(seconds(await takes(offline, makeCopy(acted))), 60);
    assert.equal(seconds(await takes(offline, makeCopy(queued(1_000, offline)))), 'failed');
    assert.equal(seconds(await takes(offline, makeStep(acted))), 'failed');
  });

  it('is answered by reading where a second call would act a second time', async () => {
    const put = makeStep({ kind: 'waiting' }, { api: 'PutParameter' });
    const before = { parameter: null };
    assert.deepEqual(await takes(lost, put, { token: '', before }), {
      kind: 'settling',
      since: at,
      result: {},
      before,
      failure: lost,
    });
    assert.equal((await takes(lost, put)).kind, 'queued', 'what was only read is read again');
    assert.equal((await takes(throttled, put, { token: '', before })).kind, 'queued');
  });
});
