import { exit, runCheck } from './check/run-check';

// A pipe that is closed early, as by `head`, is no failure: the exit code still says what was found.
process.stdout.on('error', () => {});

runCheck(process.argv.slice(2), {
  folder: process.cwd(),
  print: text => process.stdout.write(text),
  printError: text => process.stderr.write(text),
}).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`The check stopped: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = exit.unreadable;
  },
);
