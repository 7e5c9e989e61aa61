import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/language/analyze';
import { readRequestDocument } from '../../../server/src/language/request-document';
import { mistakes, planted, right } from './planted-mistakes';

/** A second finding that tells a person something else: of two values of NoReboot, the one that counts is true. */
const withTwo: readonly string[] = ['NoReboot twice'];

describe('One mistake is one finding', () => {
  it('and none is none', () => assert.deepEqual(findingsIn(right), []));

  for (const mistake of mistakes) {
    const [title] = mistake;
    it(title, () => {
      const found = findingsIn(planted(mistake));
      assert.equal(found.length, withTwo.includes(title) ? 2 : 1, found.join('\n'));
    });
  }
});

function findingsIn(text: string): string[] {
  return analyze(readRequestDocument(text)).map(({ rule, message }) => `${rule}: ${message}`);
}
