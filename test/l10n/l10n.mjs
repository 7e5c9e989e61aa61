// `npm run l10n`: writes every English text to out/l10n for translators, and says what is wrong with the translations
// and how much of them is missing. `--write` leaves out of the translations what has no English text any more.
// `--complete` fails when a text is not translated.
import { mkdirSync, writeFileSync } from 'node:fs';
import { filesOf, languages, readEnglish, readTranslation } from './bundles.mjs';
import { checkTranslation } from './check-translation.mjs';

const [write, complete] = ['--write', '--complete'].map(flag => process.argv.includes(flag));
const english = readEnglish();
const problems = [...english.problems];
mkdirSync('out/l10n', { recursive: true });
writeJson('out/l10n/package.nls.json', english.manifest);
writeJson('out/l10n/bundle.l10n.json', english.code);
console.log(
  `English: ${Object.keys(english.manifest).length} texts in the manifest, ${Object.keys(english.code).length} in the code.`,
);

for (const language of languages) {
  const translation = readTranslation(language);
  const files = filesOf(language);
  for (const part of ['manifest', 'code']) {
    const checked = checkTranslation(english[part], translation[part]);
    problems.push(...checked.problems.map(problem => `${files[part]}: ${problem}`));
    if (complete && checked.missing.length > 0)
      problems.push(`${files[part]}: ${checked.missing.length} texts are missing`);
    console.log(`${files[part]}: ${checked.missing.length} missing, ${checked.unused.length} without an English text.`);
    writeJson(`out/l10n/missing.${part}.${language}.json`, pick(english[part], checked.missing));
    if (write) writeJson(files[part], inOrder(english[part], translation[part]));
  }
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

function inOrder(texts, translated) {
  return pick(
    translated,
    Object.keys(texts).filter(key => translated[key] !== undefined),
  );
}

function pick(from, keys) {
  return Object.fromEntries(keys.map(key => [key, from[key]]));
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
