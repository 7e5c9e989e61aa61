import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const out = fileURLToPath(new URL('../../out', import.meta.url));

/** A file for a program to leave its results in, and the `read` that takes them from there: undefined if it left none. */
export function readResults() {
  const file = join(out, 'results.json');
  mkdirSync(out, { recursive: true });
  rmSync(file, { force: true });
  return {
    file,
    read() {
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch {
        return undefined;
      }
    },
  };
}
