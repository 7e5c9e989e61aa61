import { text as readAll } from 'node:stream/consumers';
import { exit, runCheck } from './check/run-check';

// A reader that has seen enough, such as `head`, is no failure; a full disk is one: half a report must not pass for a whole one.
let isUnwritten = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || isUnwritten) return;
  isUnwritten = true;
  process.stderr.write(`The report could not be written: ${error.message}\n`);
  process.exitCode = exit.unreadable;
});

runCheck(process.argv.slice(2), {
  folder: process.cwd(),
  readInput: () => readAll(process.stdin),
  print: text => process.stdout.write(text),
  printError: text => process.stderr.write(text),
}).then(
  code => {
    if (!isUnwritten) process.exitCode = code;
  },
  error => {
    process.stderr.write(`The check stopped: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = exit.unreadable;
  },
);
