import assert from 'node:assert/strict';
import type { SettlingState, StepState } from '../../../../client/src/after/step-state';
import type { Image } from '../../../../client/src/ec2/model';
import { awsPolicy } from '../../../../client/src/runs/policy';
import type { SnapshotProgress } from '../../../../client/src/runs/run';
import { observeCopy, watchedCopy } from '../../../../client/src/runs/steps/watched-copy';
import { image } from '../../ec2/support/fake-ec2';
import { at, denied, makeCopy, makeStep } from '../support/make-step';
import { runOf } from '../support/stepper';

const now = '2026-11-23T12:05:00.000Z';
const result = { imageId: 'ami-7' };
const before = { recipients: [] };
const settling: SettlingState = { kind: 'settling', since: at, result, before };

describe('a copy as EC2 shows it', () => {
  const observe = (
    found: Partial<Image> | undefined,
    { state = settling, snapshots = [] }: { state?: SettlingState; snapshots?: readonly SnapshotProgress[] } = {},
  ) =>
    observeCopy(
      state,
      found === undefined ? undefined : image('ami-7', 'golden', found),
      snapshots,
      now,
      awsPolicy.watch,
    );

  it('is pending with EC2’s own percentages', () => {
    const snapshots = [
      { id: 'snap-1', state: 'pending', progress: '42%' },
      { id: 'snap-2', state: 'pending', progress: '' },
    ] as const;
    assert.deepEqual(observe({ state: 'pending' }, { snapshots }), {
      ...settling,
      image: 'pending',
      progress: ['42%', ''],
    });
  });

  it('is done with what was there before', () => {
    assert.deepEqual(observe({ state: 'available' }), { kind: 'done', at: now, result, before });
  });

  it('failed for the reasons that EC2 gives for the image and its snapshots, each once', () => {
    for (const state of ['failed', 'error', 'invalid'] as const) {
      const stateReason = { code: 'Client.InternalError', message: 'The key is not there.' };
      const snapshots = ['The key is not there.', '', undefined, 'No access.'].map((message, index) => ({
        id: `snap-${index}`,
        state: 'error' as const,
        progress: '',
        message,
      }));
      assert.deepEqual(observe({ state, stateReason }, { snapshots }), {
        kind: 'failed',
        at: now,
        result,
        failure: {
          code: 'CopyFailed',
          message: 'The key is not there. No access.',
          reach: 'refused',
          details: { state, code: 'Client.InternalError' },
        },
      });
    }
    const silent = observe({ state: 'failed' });
    assert.deepEqual(silent.kind === 'failed' && [silent.failure.message, silent.failure.details?.code], ['', '']);
  });

  it('is gone when somebody removed or disabled it', () => {
    for (const state of ['deregistered', 'disabled'] as const) {
      const seen = observe({ state });
      assert.deepEqual(seen.kind === 'failed' && [seen.failure.code, seen.result], ['CopyGone', result]);
    }
  });

  it('is not visible yet for two minutes and four looks, and only then gone', () => {
    const absent = (since: string, looks: number) =>
      observe(undefined, { state: { ...settling, absent: { since, looks } } });
    assert.deepEqual(observe(undefined), { ...settling, image: 'not-visible', absent: { since: now, looks: 1 } });
    const twoMinutesAgo = '2026-11-23T12:03:00.000Z';
    assert.equal(absent(twoMinutesAgo, 3).kind, 'failed');
    assert.equal(absent(twoMinutesAgo, 2).kind, 'settling');
    assert.equal(absent('2026-11-23T12:03:00.001Z', 3).kind, 'settling');
    assert.equal(absent('2026-11-23T12:07:00.000Z', 3).kind, 'failed', 'by a clock that was set back');
  });
});

describe('the copy that a step makes', () => {
  let kept: StepState[];
  beforeEach(() => {
    kept = [];
  });
  const of = (state: StepState, step = makeCopy(state)) =>
    watchedCopy(runOf(step), step, awsPolicy.watch, async after => void kept.push(after));

  it('is looked at in its region, with its snapshots by what EC2 writes into them', () => {
    const copy = of(settling);
    assert.deepEqual(
      [copy?.runId, copy?.imageId, copy?.since, copy?.description, copy?.target.region, copy?.target.profile],
      ['a', 'ami-7', at, 'Copied for DestinationAmi ami-7 *', 'eu-west-1', 'prod'],
    );
  });

  it('is only one that is pending', () => {
    assert.equal(of({ kind: 'done', at, result }), undefined);
    assert.equal(of(settling, makeStep(settling, { api: 'PutParameter' })), undefined);
  });

  it('is kept when it changes, and not otherwise', async () => {
    const pending: SettlingState = { ...settling, image: 'pending', progress: [] };
    await of(pending)?.seen(image('ami-7', 'golden', { state: 'pending' }), [], now);
    assert.deepEqual(kept, []);
    await of(pending)?.seen(image('ami-7', 'golden', { state: 'available' }), [], now);
    await of(pending)?.failed(denied, now);
    assert.deepEqual(kept, [
      { kind: 'done', at: now, result, before },
      { ...pending, failure: denied },
    ]);
  });

  it('is held up where only a person can help', () => {
    const isHeldUp = (code: string) => of({ ...settling, failure: { ...denied, code } })?.isHeldUp;
    assert.deepEqual(['SsoTokenExpired', 'OtherAccount', 'ENOTFOUND'].map(isHeldUp), [true, true, false]);
    assert.equal(of(settling)?.isHeldUp, false);
  });
});
