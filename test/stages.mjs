import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { execute } from './support/execute.mjs';
import { npmProgram } from './support/npm.mjs';
import { readResults } from './support/read-results.mjs';

const tsc = 'node_modules/typescript/bin/tsc';
const biome = 'node_modules/@biomejs/biome/bin/biome';
const everything = ['check', '--config-path=test', '--error-on-warnings'];

/**
 * The stages of the test command in their order, run from the top of the work tree. Each runs to
 * `{ passed, failures: [{ title }], skipped: [title] }`. `needs` names stages that must have succeeded first.
 */
export const stages = [
  { name: 'types', title: 'tsc', run: () => check('the type check', tsc, '--noEmit') },
  { name: 'lint', title: 'biome', run: () => check('lint and format', biome, ...everything) },
  { name: 'build', title: 'the bundles', run: () => check('the build', 'client/build.mjs') },
  {
    name: 'unit',
    title: 'language, protocol, sandbox, client',
    run: options =>
      testFiles(
        options,
        'test/language',
        'test/tools',
        'test/check',
        'test/convert',
        'test/protocol',
        'test/rules-file',
        'test/sandbox',
        'test/client',
        'test/editor',
        'test/l10n',
        'test/cli',
        'test/documents',
        'test/web',
      ),
  },
  {
    name: 'peers',
    needs: ['build'],
    title: 'programs that nobody here wrote',
    run: options => testFiles(options, 'test/peers'),
  },
  {
    name: 'editor',
    needs: ['build'],
    title: 'the extension in a real VS Code',
    run: options => tests(options, 'test/editor/run-suite.mjs', 'development'),
  },
  { name: 'vsix', title: 'the packaged extension in a real VS Code', run: packaged },
];

/** A node program whose exit code is the whole result. */
async function check(title, ...args) {
  const { code } = await execute(process.execPath, args);
  return code === 0 ? passes(1) : fails(title);
}

async function testFiles(options, ...folders) {
  const existing = folders.filter(folder => existsSync(folder));
  if (existing.length === 0) return passes(0);
  return tests(options, '--import', 'tsx', 'test/support/run-files.ts', ...existing);
}

/** A node program that leaves its results in a file; leaving none, or failing beside them, is a failure too. */
async function tests({ grep }, ...args) {
  const { file, read } = readResults();
  const env = { AMI_RESULTS: file, ...(grep && { AMI_GREP: grep }) };
  const { code } = await execute(process.execPath, args, { env });
  const results = read();
  if (!results) return fails('it ended before its tests did');
  if (code !== 0 && results.failures.length === 0) results.failures.push({ title: `it ended with exit code ${code}` });
  return results;
}

/** Packs the extension as for the marketplace, without a warning and small, and runs the suite that installs the file. */
async function packaged(options) {
  for (const old of vsixFiles()) rmSync(old);
  const { command, before, shell } = npmProgram();
  const { code, output } = await execute(command, [...before, 'run', 'package'], { shell });
  const warnings = output.match(/^.*\bwarning\b.*$/gim) ?? [];
  if (code !== 0 || warnings.length > 0) return fails(['npm run package', ...warnings].join('\n    '));
  const [file] = vsixFiles();
  if (statSync(file).size > 1_200_000) return fails(`${file} is larger than 1.2 MB; .vscodeignore says what is in it`);
  const results = await tests(options, 'test/editor/run-suite.mjs', 'packaged', file);
  return { ...results, passed: results.passed + 1 };
}

const vsixFiles = () => readdirSync('.').filter(name => name.endsWith('.vsix'));
const passes = count => ({ passed: count, failures: [], skipped: [] });
const fails = title => ({ passed: 0, failures: [{ title }], skipped: [] });
