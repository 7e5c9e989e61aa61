import assert from 'node:assert/strict';
import { code, codeBlock, plain, prose } from '../../client/src/foreign-text';

const hostile = '<img src=x onerror=alert(1)> [a](https://evil.example) $(flame) |`b`| ![](x) \u202ecod.exe\n# h';

describe('text of others', () => {
  it('cannot leave its code span', () => {
    assert.equal(code('a`b``c'), '```a`b``c```');
    assert.equal(code('`x`'), '`` `x` ``');
    assert.equal(code('a|b'), '`a\\|b`');
    assert.equal(code(''), '*empty*');
    assert.equal(code('  '), '*blank*');
  });
  it('cannot leave its block', () => {
    assert.equal(codeBlock('json', '```'), '````json\n```\n````');
  });
  it('makes neither links nor icons in dialogs and notifications', () => {
    assert.ok(!plain(hostile).includes(']('));
    assert.ok(!plain(hostile).includes('$('));
    assert.ok(!plain(hostile).includes('\n'));
    assert.ok(!plain(hostile).includes('\u202e'));
  });
  it('is cut to a length that a line bears, never within a character', () => {
    assert.equal([...plain('😀'.repeat(1000))].length, 256);
  });
  it('makes no link, mark or formula within a sentence', () => {
    assert.doesNotMatch(prose(hostile), /[<>[\]`|*]|\$\(|https?:\/\/|evil\.example/);
  });
});
