import { readFile } from 'node:fs/promises';

/**
 * A plugin of esbuild for the server's bundle: leaves the documentation out of the rules, a sixth of the bundle. The server links to the
 * rule reference and never shows it.
 */
export const rulesWithoutDocs = {
  name: 'rules-without-docs',
  setup(build) {
    build.onLoad({ filter: /[/\\]language[/\\]rules[/\\][a-z0-9-]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^ {2}docs: \{\n[\s\S]*?^ {2}\},\n/m, ''),
      loader: 'ts',
    }));
  },
};
