import type { Plugin } from 'esbuild';

export declare const readByLibraries: readonly string[];
export declare const usedTypes: Plugin;
