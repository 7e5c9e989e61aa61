import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf, readEnglish } from '../l10n/bundles.mjs';
import { pseudoTranslate } from '../l10n/pseudo.mjs';

/** The tag under which VS Code knows no other language. */
export const pseudoLanguage = 'qps-ploc';

const parts = ['package.json', 'package.nls.json', 'dist', 'schemas', 'client/media', 'client/l10n', 'client/syntaxes'];

/** A copy of the extension in `folder` that speaks the pseudo-language as well, as a language pack of its own would have it. */
export async function pseudoExtension(root, folder) {
  const settings = 'client/ami-request.language-configuration.json';
  for (const part of [...parts, settings]) {
    await cp(join(root, part), join(folder, part), { recursive: true, filter: file => !file.endsWith('.map') });
  }
  const { manifest, code } = readEnglish();
  const files = filesOf(pseudoLanguage);
  await writeFile(join(folder, files.manifest), JSON.stringify(pseudoTranslate(manifest)));
  await writeFile(join(folder, files.code), JSON.stringify(pseudoTranslate(code)));
  return folder;
}
