import { readFile } from 'node:fs/promises';

/**
 * An esbuild plugin for the bundle of the AWS SDK. The SDK's tables of shapes name their keys by constants (`{ [_xN]: … }`),
 * which esbuild must take for calls, so that it keeps the shapes of all of EC2's seven hundred actions. Written as literals
 * they can be seen to be unused: half of the bundle goes, and more than half of its loading time.
 */
export const literalKeys = {
  name: 'literal-keys',
  setup(build) {
    build.onLoad({ filter: /@aws-sdk[\\/].*[\\/]schemas[\\/]schemas_0\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const constants = new Map(
        [...text.matchAll(/^const (_\w+) = ("[^"\\\n]*");$/gm)].map(([, name, value]) => [name, value]),
      );
      const literal = (written, name) => (constants.has(name) ? `${constants.get(name)}:` : written);
      return { contents: text.replace(/\[(_\w+)\]:/g, literal), loader: 'js' };
    });
  },
};
