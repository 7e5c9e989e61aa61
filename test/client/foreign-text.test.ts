import assert from 'node:assert/strict';
import { plain } from '../../client/src/foreign-text';

const hostile = '<img src=x onerror=alert(1)> [a](https://evil.example) $(flame) |`b`| ![](x) \u202ecod.exe\n# h';

describe('text of others', () => {
  it('makes neither links nor icons in dialogs and notifications', () => {
    assert.ok(!plain(hostile).includes(']('));
    assert.ok(!plain(hostile).includes('$('));
    assert.ok(!plain(hostile).includes('\n'));
    assert.ok(!plain(hostile).includes('\u202e'));
  });
  it('is left whole where it has no more characters than fit, however they are stored', () => {
    assert.equal(plain('😀'.repeat(200)), '😀'.repeat(200));
    assert.equal(plain('😀'.repeat(256)), '😀'.repeat(256));
    assert.equal(plain('😀'.repeat(257)), `${'😀'.repeat(255)}…`);
  });
  it('is cut to a length that a line bears, never within a character', () => {
    assert.equal([...plain('😀'.repeat(1000))].length, 256);
  });
});
