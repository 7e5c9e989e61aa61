import type { Plugin } from 'esbuild';

export declare const extensionBundle: {
  readonly entryPoints: Record<string, string>;
  readonly external: string[];
  readonly plugins: Plugin[];
};
