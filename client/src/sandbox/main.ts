import { readOptions } from './options';
import { startSandbox } from './start-sandbox';

/** `dist/sandbox.js`: prints its URL in one line when it is ready. */
const line = readOptions(process.argv.slice(2));
if ('text' in line) {
  (line.exitCode === 0 ? process.stdout : process.stderr).write(line.text);
  process.exitCode = line.exitCode;
} else {
  const warn = (message: string) => process.stderr.write(`${message}\n`);
  startSandbox({ ...line.sandbox, warn }).then(
    sandbox => {
      process.stdout.write(`${sandbox.url}\n`);
      const stop = () => sandbox.close().finally(() => process.exit());
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
      if (line.withParent) process.stdin.resume().once('close', stop).once('end', stop);
    },
    error => {
      warn(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
