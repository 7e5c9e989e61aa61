import assert from 'node:assert/strict';
import { findVariables, resolvedLength, resolveVariables } from '../../server/src/language/variables';

describe('Variables', () => {
  it('are found with their places, also those that there are not', () => {
    const text = 'a-${date}-${env:STAGE}-${env:}-${foo}-${-$';
    const found = findVariables(text).map(({ offset, end, name, kind }) => [text.slice(offset, end), name, kind?.name]);
    assert.deepEqual(found, [
      ['${date}', 'date', 'date'],
      ['${env:STAGE}', 'env:STAGE', 'env'],
      ['${env:}', 'env:', undefined],
      ['${foo}', 'foo', undefined],
    ]);
  });

  it('are resolved with characters that the member can have', () => {
    const values = { user: 'Jürgen "J" <x>', date: '2026-11-23' };
    assert.equal(resolveVariables('${user}', 'Name', values).text, 'J-rgen -J- -x-');
    assert.equal(resolveVariables('${user}', 'Description', values).text, 'J-rgen "J" <x>');
    assert.equal(resolveVariables('${user}', 'Value', values).text, 'Jürgen "J" <x>');
  });

  it('stay as they are without a value, and are named', () => {
    const { text, unresolved } = resolveVariables('${date}-${user}-${toString}', 'Name', { date: '2026-11-23' });
    assert.equal(text, '2026-11-23-${user}-${toString}');
    assert.deepEqual(unresolved, ['user', 'toString']);
  });

  it('count with the length of their value, or the one they always have', () => {
    assert.deepEqual(resolvedLength('a-${date}', {}), { shortest: 12, longest: 12 });
    assert.deepEqual(resolvedLength('a-${user}', { user: 'kim' }), { shortest: 5, longest: 5 });
    assert.deepEqual(resolvedLength('a-${user}', {}), { shortest: 3, longest: Number.POSITIVE_INFINITY });
    assert.deepEqual(resolvedLength('😀', {}), { shortest: 1, longest: 1 });
  });
});
