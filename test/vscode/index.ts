import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMocha } from '../support/run-mocha';
import { person } from './support/person';
import { printer } from './support/printer';

/**
 * What the editor calls in its extension host: runs every suite of this folder's bundle, and rejects when one fails.
 * The command that started the editor reads the results from the file in AMI_RESULTS.
 */
export async function run(): Promise<void> {
  const { AMI_RESULTS, AMI_GREP } = process.env;
  const out = printer();
  const suites = readdirSync(__dirname).filter(name => name.endsWith('.test.js'));
  const results = await runMocha(
    suites.sort().map(name => join(__dirname, name)),
    out.print,
    { grep: AMI_GREP, hooks: { afterEach: keepPicture }, seconds: 150 },
  );
  if (AMI_RESULTS) writeFileSync(AMI_RESULTS, JSON.stringify(results));
  await out.done();
  if (results.failures.length > 0) throw new Error(`${results.failures.length} tests failed in the editor.`);
}

/** Keeps what the window showed when a test failed, as out/screenshots/FAILED ….png. */
async function keepPicture(this: Mocha.Context): Promise<void> {
  if (this.currentTest?.state === 'failed') await person().screenshot(`FAILED ${this.currentTest.title}`);
}
