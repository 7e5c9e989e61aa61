import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import esbuild from 'esbuild';

/**
 * What the entry imports with `import()` becomes files of their own, read at their first use; what several of them need
 * is shared. esbuild splits ECMAScript modules alone, so each file is made CommonJS afterwards. All stand in one folder,
 * so that the bundles beside them have the same path from each.
 */
export const commonJsChunks = {
  name: 'common-js-chunks',
  setup({ initialOptions, onEnd }) {
    const { entryPoints, sourcemap, minify, target } = initialOptions;
    const [name] = Object.keys(entryPoints);
    const sources = sourcemap ? 'inline' : false;
    const written = { format: 'esm', splitting: true, chunkNames: `${name}-[name]-[hash]`, write: false };
    Object.assign(initialOptions, written, { sourcemap: sources });
    onEnd(async ({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        const options = { format: 'cjs', platform: 'node', sourcemap: sources, minify, target };
        const supported = { 'dynamic-import': false };
        const { code } = await esbuild.transform(text, { ...options, supported });
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, code);
      }
    });
  },
};
