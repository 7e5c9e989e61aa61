import type { Plugin } from 'esbuild';

export declare const rulesWithoutDocs: Plugin;
