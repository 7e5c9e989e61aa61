import { existsSync, readFileSync } from 'node:fs';
import { readTexts } from './read-texts.mjs';

/** The languages that the extension speaks beside English, by their tags in VS Code. */
export const languages = ['de', 'ja'];

/** The texts of the manifest and of the code in English, and what of them cannot be translated. */
export function readEnglish() {
  const { texts, problems } = readTexts(['client/src', 'server/src']);
  const code = Object.fromEntries([...texts.keys()].sort().map(key => [key, texts.get(key).message]));
  return { manifest: readJson('package.nls.json'), code, problems };
}

/** A translation, in two files as VS Code looks for them; what is not there yet is empty. */
export function readTranslation(language) {
  const { manifest, code } = filesOf(language);
  return { manifest: readJson(manifest), code: readJson(code) };
}

export function filesOf(language) {
  return { manifest: `package.nls.${language}.json`, code: `client/l10n/bundle.l10n.${language}.json` };
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
