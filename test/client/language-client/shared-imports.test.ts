import assert from 'node:assert/strict';
import esbuild from 'esbuild';
import { sharedImports } from '../../../client/package/shared-imports.mjs';

/** A library as TypeScript writes it for CommonJS: it copies the own names of what it requires. */
const library = `
  const copy = {};
  const original = require('vscode');
  for (const name of Object.getOwnPropertyNames(original)) copy[name] = original[name];
  exports.Item = class extends copy.CompletionItem {};`;

describe('A bundle that uses the editor', () => {
  // The editor's language server did not start once, because its client library had no classes to extend.
  it('has its interface in its own files, and in libraries that copy it', async () => {
    const { outputFiles } = await esbuild.build({
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      stdin: { contents: `import * as vscode from 'vscode'; import { Item } from 'library'; export { Item, vscode };` },
      plugins: [
        sharedImports,
        {
          name: 'library',
          setup({ onResolve, onLoad }: esbuild.PluginBuild) {
            onResolve({ filter: /^library$/ }, ({ path }) => ({ path, namespace: 'library' }));
            onLoad({ filter: /./, namespace: 'library' }, () => ({ contents: library }));
          },
        },
      ],
    });
    class CompletionItem {}
    const exports: { Item?: unknown; vscode?: { CompletionItem: unknown } } = {};
    const run = new Function('module', 'require', outputFiles[0]?.text ?? '');
    const module = { exports };
    run(module, (name: string) => (name === 'vscode' ? { CompletionItem } : assert.fail(name)));
    const { Item, vscode } = module.exports;
    assert.ok(typeof Item === 'function' && Item.prototype instanceof CompletionItem);
    assert.equal(vscode?.CompletionItem, CompletionItem);
  });
});
