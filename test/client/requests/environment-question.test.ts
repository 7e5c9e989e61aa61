import assert from 'node:assert/strict';
import { environmentQuestion } from '../../../client/src/requests/environment-question';

describe('The question for a variable of the environment', () => {
  it('names it, shows its value and has one answer, which is not given by Escape', () => {
    const { title, detail = '', answers } = environmentQuestion('BUILD', '42');
    assert.equal(title, 'Allow requests to use the environment variable BUILD?');
    assert.match(detail, /^Current value: 42\n\n.*ami\.environment\.allow/s);
    assert.deepEqual(answers, [{ title: 'Allow', answer: true }]);
  });

  it('cuts a long value, of which a person recognises the beginning', () => {
    const [first = ''] = (environmentQuestion('LONG', 'x'.repeat(5000)).detail ?? '').split('\n');
    assert.ok(first.length < 240, String(first.length));
  });
});
