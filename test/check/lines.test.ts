import assert from 'node:assert/strict';
import { Lines } from '../../server/src/check/lines';

describe('lines', () => {
  it('are told apart by every kind of line break, and shown without it', () => {
    const lines = new Lines('a\r\nbb\rccc\n');
    assert.deepEqual(
      [1, 2, 3, 4].map(line => lines.textOf(line)),
      ['a', 'bb', 'ccc', ''],
    );
    assert.deepEqual(lines.positionOf(4), { line: 2, column: 2 });
  });
});
