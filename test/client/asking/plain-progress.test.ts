import assert from 'node:assert/strict';
import { plainProgress } from '../../../client/src/asking/plain-texts';
import { hostileTexts } from '../../support/hostile';

/** As VS Code finds them in a message (`linkedText.ts`). */
const links = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;

describe('a progress notification', () => {
  it('has a link to the view that shows the work', () => {
    assert.equal(
      plainProgress({ title: 'Reading the account…' }),
      'Reading the account… [Details](command:ami.account.focus)',
    );
    assert.equal(plainProgress({ title: 'Creating…', details: 'runs' }), 'Creating… [Details](command:ami.runs.focus)');
  });

  it('has no link but ours, which holds nothing from outside', () => {
    const titles = [...Object.values(hostileTexts), '[', 'web[1', 'web[1]', '](', '[x](command:', '[x] ('];
    for (const title of titles) {
      const found = [...plainProgress({ title }).matchAll(links)].map(([, label, address]) => `${label} ${address}`);
      assert.ok(
        found.every(link => link === 'Details command:ami.account.focus'),
        `${title.slice(0, 99)}: ${found}`,
      );
    }
  });
});
