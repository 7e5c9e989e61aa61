import assert from 'node:assert/strict';
import { awsPolicy } from '../../../../client/src/runs/policy';
import { watchDelay } from '../../../../client/src/runs/watching/watch-delay';

const pace = { looks: 0, age: 0, throttled: 0, isBlocked: false };
const seconds = (changes: Partial<typeof pace>) => watchDelay({ ...pace, ...changes }, awsPolicy.watch) / 1000;

describe('the delay between two looks', () => {
  it('begins at 15 s and grows by half to 60 s', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 1_000_000].map(looks => seconds({ looks })),
      [15, 22.5, 33.75, 50.625, 60, 60, 60],
    );
  });
  it('is 120 s after an hour, for ever', () => {
    assert.equal(seconds({ looks: 70, age: 3_600_000 }), 120);
    assert.equal(seconds({ looks: 5_000, age: 7 * 24 * 3_600_000 }), 120);
  });
  it('doubles with every throttling in a row, up to ten minutes', () => {
    assert.deepEqual(
      [1, 2, 3, 10, 1_000].map(throttled => seconds({ throttled })),
      [30, 60, 120, 600, 600],
    );
  });
  it('is a minute at least while only a person can help', () => {
    assert.equal(seconds({ isBlocked: true }), 60);
  });
  it('is never negative or endless, whatever the clock says', () => {
    assert.equal(seconds({ age: -365 * 24 * 3_600_000 }), 15);
  });
});
