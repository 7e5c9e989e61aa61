import type { Plugin } from 'esbuild';

export const sharedImports: Plugin;
