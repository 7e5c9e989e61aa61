// Mutation testing: `npm run mutation -- FOLDER`. StrykerJS changes the code under FOLDER in one place at a time, runs
// the tests that reach it, and prints the score and every change that no test noticed. What it found is kept in
// out/mutation, so that a second run judges only what changed since.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { strykerOptions } from './stryker-options.mjs';
import { testFilesOf } from './test-files-of.mjs';

const usage = `npm run mutation -- PATH… [--tests PATH…] [--concurrency N] [--force]

  PATH            a folder or file of client/src or server/src, for example client/src/plan
  --tests         folders or files of tests to judge it by; without it, those that mirror PATH
  --concurrency   processes that run tests at the same time (1)
  --force         judge everything again, not only what changed since the last run`;

const { values, positionals: paths } = parseArgs({
  options: {
    tests: { type: 'string', multiple: true },
    concurrency: { type: 'string', default: '1' },
    force: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
  allowPositionals: true,
});
if (values.help || paths.length === 0) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const tests = testFilesOf(values.tests ?? paths);
if (tests.length === 0) {
  console.error(`There are no tests for ${paths.join(', ')}. Name some with --tests.`);
  process.exit(2);
}
mkdirSync('out/mutation', { recursive: true });
const options = strykerOptions({ paths, tests, concurrency: Number(values.concurrency), force: values.force });
await new Stryker(options).runMutationTest();
