import assert from 'node:assert/strict';
import { Seeded } from '../seeded';
import { kinds } from './kinds';
import { findingsIn, samples } from './samples';

/** Of the texts with one planted mistake, how many must have one finding. It only ever goes up. */
const leastPercent = 99;

/** Of each kind and sample: enough to see the kind, and few enough for every run. `AMI_ALL_MISTAKES` takes them all. */
const mostOfEach = process.env.AMI_ALL_MISTAKES === undefined ? 3 : Number.POSITIVE_INFINITY;

describe('A mistake of any kind is one finding', () => {
  it('and no mistake is none', () => {
    for (const sample of samples) assert.deepEqual(findingsIn(sample, sample.text), [], sample.title);
  });

  it(`in ${leastPercent} of 100 texts`, () => {
    const wrong = new Map<string, number>();
    let count = 0;
    let failures = 0;
    for (const { title, plant, mayBeRight } of kinds) {
      for (const sample of samples) {
        for (const text of chosen(plant(sample.text).filter(each => each !== sample.text))) {
          count++;
          const { length } = findingsIn(sample, text);
          if (length === 1 || (length === 0 && mayBeRight?.(sample) === true)) continue;
          failures++;
          wrong.set(title, (wrong.get(title) ?? 0) + 1);
        }
      }
    }
    const listed = [...wrong].sort((a, b) => b[1] - a[1]).map(([title, times]) => `${times} × ${title}`);
    assert.ok(count >= 2000, String(count));
    assert.ok(count - failures >= (count * leastPercent) / 100, `${failures} of ${count}:\n${listed.join('\n')}`);
  });
});

/** Some of them, the same in every run. */
function chosen(texts: readonly string[]): readonly string[] {
  if (texts.length <= mostOfEach) return texts;
  const random = new Seeded(texts.length);
  return Array.from({ length: mostOfEach }, () => random.pick(texts));
}
