import assert from 'node:assert/strict';
import { isYes, numberOf, textOf } from '../../server/src/language/steps/input-values';

describe('a member of the input of a step', () => {
  it('is a text that is not empty', () => {
    assert.deepEqual(['web', '', 7, null, undefined, {}].map(textOf), ['web', ...Array(5).fill(undefined)]);
  });

  it('is a yes as the AWS CLI takes it', () => {
    assert.deepEqual([true, 'true', false, 'false', 1, 'yes', null].map(isYes), [true, true, ...Array(5).fill(false)]);
  });

  it('is a number, in quotes as well', () => {
    assert.deepEqual([60, '60', 0, '0'].map(numberOf), [60, 60, 0, 0]);
    assert.deepEqual(['', 'sixty', Number.NaN, Infinity, true, null].map(numberOf), Array(6).fill(undefined));
  });
});
