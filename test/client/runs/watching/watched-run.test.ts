import assert from 'node:assert/strict';
import { awsPolicy } from '../../../../client/src/runs/policy';
import type { Run, Trouble, WatchingState } from '../../../../client/src/runs/run';
import { watchedRun } from '../../../../client/src/runs/watching/watched-run';
import { failure, image } from '../../ec2/support/fake-ec2';
import { makeRun } from '../support/make-run';

const now = '2026-11-23T12:05:00.000Z';

describe('the image of a watched run', () => {
  let kept: Run[];
  beforeEach(() => {
    kept = [];
  });
  const watching = (changes: Partial<WatchingState> = {}) =>
    makeRun('a', {
      imageId: 'ami-1',
      state: { kind: 'watching', image: 'pending', ...changes },
      history: [{ at: '2026-11-23T12:00:00.000Z', state: 'watching', detail: 'pending' }],
    });
  const of = (run: Run) => watchedRun(run, awsPolicy.watch, async after => void kept.push(after));
  const troubleOf = (code: string, reach: 'refused' | 'never-sent' | 'throttled'): Trouble => ({
    kind: 'credentials',
    since: now,
    failure: { code, message: '', reach },
  });

  it('is found by its ID, and its snapshots by what EC2 writes into them', () => {
    const { runId, imageId, since, description } = of(watching());
    assert.deepEqual(
      [runId, imageId, since, description],
      ['a', 'ami-1', '2026-11-23T12:00:00.000Z', 'Created by CreateImage(i-0123456789abcdef0) for ami-1*'],
    );
  });

  it('is kept when EC2 says something new of it, and not otherwise', async () => {
    await of(watching()).seen(image('ami-1', 'web', { state: 'pending' }), [], now);
    assert.deepEqual(kept, []);
    await of(watching()).seen(image('ami-1', 'web', { state: 'available' }), [], now);
    assert.deepEqual(
      kept.map(({ state }) => state),
      [{ kind: 'ended', outcome: { kind: 'available' } }],
    );
  });

  it('keeps why EC2 cannot be asked, since it began', async () => {
    await of(watching()).failed({ code: 'ENOTFOUND', message: '', reach: 'never-sent' }, now);
    const { state } = kept[0] ?? makeRun('b');
    assert.ok(state.kind === 'watching' && state.image === 'pending', 'EC2 goes on');
    assert.deepEqual([state.trouble?.kind, state.trouble?.since], ['unreachable', now]);
    await of(watching(state)).failed(
      { code: 'ENOTFOUND', message: '', reach: 'never-sent' },
      '2026-11-23T13:00:00.000Z',
    );
    assert.equal(kept.length, 1, 'the same trouble is nothing new');
  });

  it('has no trouble once it is over', async () => {
    const ended = makeRun('a', { imageId: 'ami-1', state: { kind: 'stopped' } });
    await of(ended).failed({ code: 'ENOTFOUND', message: '', reach: 'never-sent' }, now);
    assert.deepEqual(kept, []);
  });

  it('is held up where only a person can help', () => {
    const kinds = ['credentials', 'permission', 'other-account', 'unreachable', 'throttled'] as const;
    const heldUp = kinds.filter(kind => of(watching({ trouble: { ...troubleOf('x', 'refused'), kind } })).isHeldUp);
    assert.deepEqual(heldUp, ['credentials', 'permission', 'other-account']);
    assert.equal(of(watching()).isHeldUp, false);
    assert.equal(of(makeRun('a')).isHeldUp, false);
  });

  it('tells what kind of trouble it is', async () => {
    const kindOf = async (code: string, reach: 'refused' | 'never-sent' | 'throttled' | 'unknown') => {
      kept = [];
      await of(watching()).failed(failure(code, reach), now);
      const { state } = kept[0] ?? makeRun('b');
      return state.kind === 'watching' ? state.trouble?.kind : undefined;
    };
    assert.equal(await kindOf('OtherAccount', 'never-sent'), 'other-account');
    assert.equal(await kindOf('SsoTokenExpired', 'never-sent'), 'credentials');
    assert.equal(await kindOf('RequestLimitExceeded', 'throttled'), 'throttled');
    assert.equal(await kindOf('UnauthorizedOperation', 'refused'), 'permission');
    assert.equal(await kindOf('ETIMEDOUT', 'unknown'), 'unreachable');
  });
});
