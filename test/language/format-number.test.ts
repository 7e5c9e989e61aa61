import assert from 'node:assert/strict';
import { config } from '@vscode/l10n';
import { formatNumber } from '../../server/src/language/format-number';

describe('A number in a finding', () => {
  afterEach(() => config({ contents: {} }));

  it('is grouped as AWS groups it in English', () => {
    assert.deepEqual([125, 3000, 65536, 0.5].map(formatNumber), ['125', '3,000', '65,536', '0.5']);
  });

  it('is written as the language of the texts writes it', () => {
    config({ contents: { en: 'de' } });
    assert.deepEqual([125, 3000, 0.5].map(formatNumber), ['125', '3.000', '0,5']);
  });

  it('is English where a translation does not name its language', () => {
    config({ contents: { en: '⟦ëñ⟧' } });
    assert.equal(formatNumber(65536), '65,536');
  });
});
