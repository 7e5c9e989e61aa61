// Runs the *.test.ts given, or those of the folders given: `node --import tsx test/support/run-files.ts PATH…`. The
// stage of the test command that started it reads the results from the file in AMI_RESULTS.
import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runMocha } from './run-mocha';

const { AMI_RESULTS, AMI_GREP } = process.env;
const files = process.argv.slice(2).flatMap(testsIn);

runMocha(files, text => process.stdout.write(text), { grep: AMI_GREP }).then(results => {
  if (AMI_RESULTS) writeFileSync(AMI_RESULTS, JSON.stringify(results));
  process.exitCode = results.failures.length > 0 ? 1 : 0;
  setTimeout(endByForce, 10_000).unref();
});

function testsIn(path: string): string[] {
  if (path.endsWith('.test.ts')) return [resolve(path)];
  const entries = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return entries.filter(name => name.endsWith('.test.ts')).map(name => resolve(path, name));
}

/** A test that leaves a server or a timer behind would keep the whole command from ending. */
function endByForce(): void {
  console.error(`The tests are over, but something they opened is not closed: ${process.getActiveResourcesInfo()}`);
  process.exit(1);
}
