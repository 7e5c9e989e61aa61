// The test command: `npm test`, or `npm test -- unit editor` for some of its stages. All stages run even when one
// fails; the last line is "N passed, N failed". `--grep TEXT` runs only the tests with it in their titles; with
// `--no-skips` a test that did not run counts as failed.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stages } from './stages.mjs';

const { values, positionals } = parseArgs({
  options: { grep: { type: 'string' }, 'no-skips': { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.filter(name => !stages.some(stage => stage.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no stage ${unknown.join(', ')}. The stages are: ${stages.map(stage => stage.name).join(', ')}.`,
  );
  process.exit(2);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const chosen = positionals.length > 0 ? stages.filter(isWanted) : stages;
const broken = new Set();
const total = { passed: 0, failures: [], skipped: [] };
for (const stage of chosen) {
  const results = await timed(stage);
  total.passed += results.passed;
  total.failures.push(...results.failures.map(failure => `${stage.name}: ${failure.title}`));
  total.skipped.push(...results.skipped.map(title => `${stage.name}: ${title}`));
}
report(total);

function isWanted({ name }) {
  return (
    positionals.includes(name) || stages.some(stage => positionals.includes(stage.name) && stage.needs?.includes(name))
  );
}

/** Without what it stands on a stage could only fail slowly. */
function notRun(missing) {
  return { passed: 0, failures: [{ title: `it was not run, because ${missing} failed` }], skipped: [] };
}

async function timed(stage) {
  console.log(`\n== ${stage.name}: ${stage.title}`);
  const start = Date.now();
  const missing = stage.needs?.find(name => broken.has(name));
  const results = missing ? notRun(missing) : await stage.run({ grep: values.grep });
  if (results.failures.length > 0) broken.add(stage.name);
  const verdict = results.failures.length > 0 ? `${results.failures.length} failed` : 'ok';
  console.log(`== ${stage.name}: ${verdict} after ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return results;
}

function report({ passed, failures, skipped }) {
  const failed = [...failures, ...(values['no-skips'] ? skipped.map(title => `${title} (not run)`) : [])];
  console.log('');
  if (failed.length > 0) console.log(`Failed:\n${failed.map(title => `  ${title}`).join('\n')}`);
  if (skipped.length > 0) console.log(`Not run:\n${skipped.map(title => `  ${title}`).join('\n')}`);
  const left = skipped.length > 0 && !values['no-skips'] ? `, ${skipped.length} skipped` : '';
  console.log(`${passed} passed, ${failed.length} failed${left}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
