import { failOnUnwritten } from '../fail-on-unwritten';
import { exit } from './converter';
import { runConvert } from './run-convert';

const isUnwritten = failOnUnwritten(exit.unreadable);

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
    if (!isUnwritten()) process.exitCode = code;
  },
  error => {
    process.stderr.write(`The conversion stopped: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = exit.unreadable;
  },
);
