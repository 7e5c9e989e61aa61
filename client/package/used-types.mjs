import { readFile } from 'node:fs/promises';

/** What the libraries of the protocol read of `vscode-languageserver-types` when they run; a test compares it with their text. */
export const readByLibraries = ['DocumentUri', 'URI', 'WorkspaceFolder', 'integer', 'uinteger'];

/**
 * A plugin of esbuild for the server: of the 28 kB of `vscode-languageserver-types`, what is used. The package fills each of its namespaces by a
 * call, which esbuild must take for one with an effect, and the libraries of the protocol require all of it to hand it on. We
 * import from the package itself what we need of it.
 */
export const usedTypes = {
  name: 'used-types',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode-languageserver-types$/ }, ({ path, kind, resolveDir }) =>
      kind === 'require-call' ? { path, namespace: 'used-types', pluginData: { resolveDir } } : undefined,
    );
    onLoad({ filter: /./, namespace: 'used-types' }, ({ path, pluginData: { resolveDir } }) => ({
      contents: `export { ${readByLibraries.join(', ')} } from ${JSON.stringify(path)};`,
      resolveDir,
    }));
    onLoad({ filter: /vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(filledByCall, pure),
      loader: 'js',
    }));
  },
};

const filledByCall = /^(export )?var (\w+);\n\(function \(\2\) \{\n([\s\S]*?)^\}\)\(\2 \|\| \(\2 = \{\}\)\);$/gm;

function pure(_, exported = '', name, body) {
  return `${exported}var ${name} = /* @__PURE__ */ (function (${name}) {\n${body}return ${name};\n})({});`;
}
