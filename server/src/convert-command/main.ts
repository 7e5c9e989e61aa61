import { runConvert } from './run-convert';

// A pipe that is closed early, as by `head`, is no failure.
process.stdout.on('error', () => {});

const converter: typeof import('../convert/convert') = require('./convert');

runConvert(process.argv.slice(2), converter, {
  folder: process.cwd(),
  readInput: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  },
  print: text => process.stdout.write(text),
  printError: text => process.stderr.write(text),
}).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`The conversion stopped: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  },
);
