import { commonJsChunks } from './common-js-chunks.mjs';
import { sharedImports } from './shared-imports.mjs';

/** How the extension is bundled: what it reads to activate, and files for what it reads later. */
export const extensionBundle = {
  entryPoints: { extension: 'client/src/extension.ts' },
  external: ['./aws', './language', './convert', './cleanup'],
  plugins: [sharedImports, commonJsChunks],
};
