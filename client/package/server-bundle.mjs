import { readFile } from 'node:fs/promises';
import { rulesWithoutDocs } from '../../server/src/rules-without-docs.mjs';
import { commonJsChunks } from './common-js-chunks.mjs';
import { usedTypes } from './used-types.mjs';

/**
 * esbuild knows no order of loading: without this, what the server shares with each of its parts would be a file of its own. The parts
 * stand on the server, so all that it reads at the start is one.
 */
const onTheServer = {
  name: 'on-the-server',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]server[/\\]src[/\\]parts[/\\][a-z-]+\.ts$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\nimport '../server';\n`,
      loader: 'ts',
    }));
  },
};

const parts = ['account', 'actions', 'format', 'others', 'rules', 'steps', 'texts', 'tools'];
const partEntries = Object.fromEntries(parts.map(name => [`server-${name}`, `server/src/parts/${name}.ts`]));

/** How the language server is bundled for Node: what it reads at the start, and a file for each part that it reads when it is needed. */
export const serverBundle = {
  entryPoints: { server: 'server/src/server.ts', ...partEntries },
  external: ['./convert', ...parts.map(name => `./server-${name}`)],
  plugins: [rulesWithoutDocs, usedTypes, onTheServer, commonJsChunks],
};
