import { readFileSync } from 'node:fs';

/**
 * The texts of ours that stand in what a window shows as they are in English. Single words are left out, since AWS and the editor have
 * the same.
 */
export function rawEnglish(shown: string): readonly string[] {
  return ourTexts().filter(text => shown.includes(text));
}

/** In a bundle of tests the folder is that of the repository, which the editor was started in. */
function ourTexts(): readonly string[] {
  const files = ['package.nls.json', 'client/l10n/bundle.l10n.de.json'].map(file => readTexts(file));
  const [manifest = {}, code = {}] = files;
  const texts = [...Object.values(manifest), ...Object.keys(code)].flatMap(text => text.split(/\{\w+\}|\n|\[|\]\(/));
  return [...new Set(texts.map(text => text.trim()))].filter(
    text => /[a-z]{2,}.* .*[a-z]{2,}/i.test(text) && /[aeiou]/.test(text),
  );
}

function readTexts(file: string): Record<string, string> {
  return JSON.parse(readFileSync(`${process.env.AMI_REPOSITORY ?? '.'}/${file}`, 'utf8'));
}
