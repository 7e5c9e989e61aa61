import assert from 'node:assert/strict';
import { config } from '@vscode/l10n';
import { languageOfTexts, localDateTime, localNumber } from '../../client/src/local-format';
import { age } from '../../client/src/views/describe';

describe('dates and numbers beside translated texts', () => {
  const german = { en: 'de', 'just now': 'gerade eben' };
  afterEach(() => config({ contents: {} }));

  it('are in the language of the texts, whatever the process speaks', () => {
    config({ contents: german });
    assert.equal(localNumber(3000), '3.000');
    assert.match(localDateTime('2027-11-25T12:00:00Z'), /^25\. November 2027/);
    assert.equal(age('2026-11-25T12:00:00Z', Date.parse('2026-11-25T12:05:00Z')), 'vor 5 Minuten');
  });

  it('are in English beside English texts', () => assert.match(languageOfTexts(), /^en\b/));

  it('do without a translation that names no language', () => {
    config({ contents: { en: '[ëñ]' } });
    assert.notEqual(localNumber(3000), '');
  });
});
