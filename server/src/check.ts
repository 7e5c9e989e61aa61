import { buffer } from 'node:stream/consumers';
import { exit, runCheck } from './check/run-check';
import { failOnUnwritten } from './fail-on-unwritten';

const isUnwritten = failOnUnwritten(exit.unreadable);

runCheck(process.argv.slice(2), {
  folder: process.cwd(),
  readInput: () => buffer(process.stdin),
  print: text => process.stdout.write(text),
  printError: text => process.stderr.write(text),
}).then(
  code => {
    if (!isUnwritten()) process.exitCode = code;
  },
  error => {
    process.stderr.write(`The check stopped: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = exit.unreadable;
  },
);
