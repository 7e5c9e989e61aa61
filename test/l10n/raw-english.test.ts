import assert from 'node:assert/strict';
import { pseudoTranslate } from './pseudo.mjs';
import { rawEnglish } from './raw-english';

describe('English in a window of another language', () => {
  it('is found where a text of ours was not translated', () => {
    assert.deepEqual(rawEnglish('Select an AWS profile'), ['Select an AWS profile']);
    assert.ok(rawEnglish('The instance reboots, because it is running and NoReboot is not true.').length > 0);
  });

  it('is neither what was translated nor what is data', () => {
    const translated = pseudoTranslate({ a: 'Select an AWS profile', b: 'Select {0} of {1}' });
    assert.deepEqual(rawEnglish(Object.values(translated).join('\n')), []);
    assert.deepEqual(rawEnglish('web-1 running t3.medium us-east-1 ami-0abc'), []);
  });
});
