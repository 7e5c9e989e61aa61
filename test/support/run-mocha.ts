import Mocha from 'mocha';

/** What a run of tests came to. Titles are full: every describe around the test, then its own. */
export interface Results {
  passed: number;
  failures: { title: string; error: string }[];
  skipped: string[];
}

export interface Options {
  /** Only tests with this in their titles run. */
  readonly grep?: string;
  readonly hooks?: Mocha.RootHookObject;
  /** How long one test may take. */
  readonly seconds?: number;
}

/** Runs the test files in this process, printing a line for each outermost suite and every failure with its stack. */
export async function runMocha(
  files: string[],
  print: (text: string) => void,
  { grep, hooks, seconds = 60 }: Options = {},
): Promise<Results> {
  const results: Results = { passed: 0, failures: [], skipped: [] };
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: seconds * 1000,
    forbidOnly: true,
    reporter: class extends Mocha.reporters.Base {
      constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
        super(runner, options);
        report(runner, results, print);
      }
    },
  });
  if (grep) mocha.grep(grep);
  if (hooks !== undefined) mocha.rootHooks(hooks);
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  await new Promise<void>(resolve => {
    mocha.run(() => resolve());
  });
  mocha.dispose();
  return results;
}

function report(runner: Mocha.Runner, results: Results, print: (text: string) => void): void {
  let suite = { start: Date.now(), passed: 0, failed: 0, skipped: 0 };
  runner.on('suite', started => {
    if (started.parent?.root) suite = { start: Date.now(), passed: 0, failed: 0, skipped: 0 };
  });
  runner.on('suite end', ended => {
    if (!ended.parent?.root || ended.total() === 0) return;
    const counts = [`${suite.passed} passed`];
    if (suite.failed) counts.push(`${suite.failed} FAILED`);
    if (suite.skipped) counts.push(`${suite.skipped} skipped`);
    print(`  ${ended.title}: ${counts.join(', ')} (${((Date.now() - suite.start) / 1000).toFixed(1)} s)\n`);
  });
  runner.on('pass', () => {
    results.passed++;
    suite.passed++;
  });
  runner.on('pending', test => {
    results.skipped.push(test.fullTitle());
    suite.skipped++;
  });
  runner.on('fail', (test, error: unknown) => {
    const failure = { title: test.fullTitle(), error: describeError(error) };
    results.failures.push(failure);
    suite.failed++;
    print(`\n  FAILED ${failure.title}\n${failure.error.replace(/^/gm, '    ')}\n\n`);
  });
}

/** node:assert's message has the difference in it already; what is thrown need not be an Error. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
