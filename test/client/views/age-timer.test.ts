import assert from 'node:assert/strict';
import { AgeTimer } from '../../../client/src/views/age-timer';
import { age, ageChangesAt } from '../../../client/src/views/describe';

const ended = '2026-11-23T12:00:00.000Z';
const end = Date.parse(ended);

describe('an age in words', () => {
  it('changes exactly when it says it does', () => {
    for (const passed of [0, 59, 61, 3599, 3601, 86_399, 90_000, 2_592_001, 40_000_000]) {
      const now = end + passed * 1000;
      const change = ageChangesAt(ended, now) ?? 0;
      assert(change > now, `${passed}`);
      assert.equal(age(ended, change - 1), age(ended, now), `${passed}`);
      assert.notEqual(age(ended, change), age(ended, now), `${passed}`);
    }
  });

  it('of what is no time never changes', () => assert.equal(ageChangesAt('soon', end), undefined));
});

describe('ages on the screen', () => {
  let delays: number[];
  let waiting: (() => void)[];
  let drawn: number;
  let timer: AgeTimer;
  beforeEach(() => {
    [delays, waiting, drawn] = [[], [], 0];
    timer = new AgeTimer(
      (delay, run) => {
        delays.push(delay);
        waiting.push(run);
        return () => void waiting.splice(waiting.indexOf(run), 1);
      },
      () => void drawn++,
    );
  });

  it('are drawn again when the youngest of them would be wrong', () => {
    timer.follow(['2026-11-20T12:00:00.000Z', ended, 'soon'], end + 20_000);
    assert.deepEqual(delays, [40_000]);
    waiting[0]?.();
    assert.equal(drawn, 1);
  });

  it('wait only once, however often they are drawn', () => {
    for (let seconds = 0; seconds < 10; seconds++) timer.follow([ended], end + seconds * 1000);
    assert.equal(waiting.length, 1);
  });

  it('wait a day at most, since timers that wait for months fire at once', () => {
    timer.follow([ended], end + 200 * 86_400_000);
    assert.deepEqual(delays, [86_400_000]);
  });

  it('wait for nothing where there is none, or once they are gone', () => {
    timer.follow([], end);
    timer.follow([ended], end);
    timer.dispose();
    assert.equal(waiting.length, 0);
  });
});
