import assert from 'node:assert/strict';
import { languages, readEnglish, readTranslation } from './bundles.mjs';
import { checkTranslation } from './check-translation.mjs';

describe('the texts', function () {
  this.timeout(30_000);
  const english = readEnglish();

  it('are literals that are asked for once the language is known', () => assert.deepEqual(english.problems, []));

  for (const language of languages) {
    it(`keep their placeholders, code and links in ${language}`, () => {
      const { manifest, code } = readTranslation(language);
      assert.deepEqual(checkTranslation(english.manifest, manifest).problems, []);
      assert.deepEqual(checkTranslation(english.code, code).problems, []);
    });
  }

  describe('a translation is refused', () => {
    const problemsOf = (key: string, text: string) => checkTranslation({ [key]: key }, { [key]: text }).problems.length;

    it('without a placeholder', () => assert.equal(problemsOf('{0} of {1}', '{0}'), 1));
    it('with a placeholder of its own', () => assert.equal(problemsOf('{0}', '{0} {name}'), 1));
    it('with other code', () => assert.equal(problemsOf('Set `NoReboot`.', 'Setze `KeinNeustart`.'), 1));
    it('with another link', () => assert.equal(problemsOf('[A](command:ami.a)', '[A](command:ami.b)'), 1));
    it('when it is empty', () => assert.equal(problemsOf('Cancel', ' '), 1));
    it('but not for another order', () => assert.equal(problemsOf('{0} of {1}', '{1}: {0}'), 0));
  });
});
