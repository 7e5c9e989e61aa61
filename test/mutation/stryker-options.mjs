import { existsSync, statSync } from 'node:fs';

/** What StrykerJS is told, beside the defaults: only code of `paths` is changed, and only `tests` judge it. */
export function strykerOptions({ paths, tests, concurrency, force }) {
  return {
    mutate: paths.map(path => (isFolder(path) ? `${trimmed(path)}/**/*.ts` : path)),
    testRunner: 'quickest-first',
    plugins: [new URL('mocha-runner.mjs', import.meta.url).href],
    testRunnerNodeArgs: ['--import', 'tsx'],
    mochaOptions: { 'no-config': true, 'no-package': true, 'no-opts': true, spec: tests, ui: 'bdd' },
    coverageAnalysis: 'perTest',
    // The runner has a limit for each test, so this one is for a loop without end, and a busy computer is no such loop.
    timeoutMS: 10_000,
    // A text that nobody compares with is no fault, and the tests of a value that is made once cannot be told apart.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `out/mutation/${paths.map(nameOf).join('+')}.json`,
    force,
    concurrency,
    ignorePatterns: ['dist', 'out', '*.vsix', '*.tgz', 'client/media'],
    // Two runs at the same time must not clean up each other's copy.
    tempDirName: `out/mutation/copy-${process.pid}`,
    cleanTempDir: 'always',
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: {
      allowColor: process.stdout.isTTY === true,
      allowEmojis: false,
      logTests: false,
      reportTests: false,
    },
    checkers: [],
    allowConsoleColors: process.stdout.isTTY === true,
    allowEmpty: true,
    logLevel: 'warn',
    disableTypeChecks: true,
  };
}

const isFolder = path => existsSync(path) && statSync(path).isDirectory();
const trimmed = path => path.replace(/\/+$/, '');
const nameOf = path => trimmed(path).replaceAll('/', '-');
