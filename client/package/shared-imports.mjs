/**
 * esbuild gives every file that imports a CommonJS module a copy of it, name by name: the editor's 500 names once for each of
 * fifty files, which was a third of the time to activate. It does not copy what is inherited, so the files of a bundle
 * get an object that inherits the module. A library that requires the editor is no such file, and has the module itself.
 */
export const sharedImports = {
  name: 'shared-imports',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^(vscode|@vscode\/l10n)$/ }, ({ path, kind, resolveDir }) => {
      if (kind !== 'import-statement') return path === 'vscode' ? { path, external: true } : undefined;
      return { path, namespace: 'inherited', pluginData: { resolveDir } };
    });
    // The protocol has messages, for which the library is needed, and facts, for which it is not.
    onResolve({ filter: /^vscode-jsonrpc$/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData?.isResolving === true) return undefined;
      const found = await resolve(path, { kind, resolveDir, pluginData: { isResolving: true } });
      return { ...found, sideEffects: false };
    });
    onLoad({ filter: /./, namespace: 'inherited' }, ({ path, pluginData: { resolveDir } }) => ({
      contents: `module.exports = Object.create(require(${JSON.stringify(path)}));`,
      resolveDir,
    }));
  },
};
