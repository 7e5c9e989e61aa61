import { buffer } from 'node:stream/consumers';
import { failOnUnwritten } from './fail-on-unwritten';
import type { Surroundings } from './surroundings';

/**
 * Runs a command with the arguments and streams of this process, and ends it with the command's exit code. `failed` is the
 * exit code where the command throws, or where its output cannot be written; `name` begins the sentence that says so.
 */
export function runInProcess(
  name: string,
  failed: number,
  run: (argv: readonly string[], around: Surroundings) => Promise<number>,
): void {
  const isUnwritten = failOnUnwritten(failed);
  run(process.argv.slice(2), {
    folder: process.cwd(),
    readInput: () => buffer(process.stdin),
    print: text => process.stdout.write(text),
    printError: text => process.stderr.write(text),
  }).then(
    code => {
      if (!isUnwritten()) process.exitCode = code;
    },
    error => {
      process.stderr.write(`${name} stopped: ${error instanceof Error ? error.message : error}\n`);
      process.exitCode = failed;
    },
  );
}
