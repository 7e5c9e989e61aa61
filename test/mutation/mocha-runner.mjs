import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { createMochaTestRunner, strykerValidationSchema } from '@stryker-mutator/mocha-runner';

/** Milliseconds that a test gets at least and at most, and how many times what it takes without a mutant. */
const shortest = 2_000;
const longest = 30_000;
const factor = 10;

/** A hook after a test that hangs often hangs as well. */
const ofHook = 5_000;

/** In the copy of the project that a mutation run works in: a process that is started anew knows the times too. */
const timesFile = 'test-times.json';

/**
 * StrykerJS's own runner, but with a limit for each test, and with the quickest tests first. Without a limit each test
 * that hangs costs a long wait and a new process that loads everything again; and a change that a quick test notices
 * never gets to the slow ones.
 */
function createQuickestFirst(injector) {
  const runner = createMochaTestRunner(injector);
  let times;
  const { init, dryRun } = runner;

  runner.init = async () => {
    await init.call(runner);
    if (existsSync(timesFile)) times = JSON.parse(readFileSync(timesFile, 'utf8'));
  };
  runner.dryRun = async options => {
    const result = await dryRun.call(runner, options);
    times = Object.fromEntries((result.tests ?? []).map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(timesFile, JSON.stringify(times));
    return result;
  };
  runner.runMocha = () => {
    if (times !== undefined) sortByTime(runner.mocha.suite, times);
    return new Promise(resolve => {
      const run = runner.mocha.run(() => resolve());
      if (times === undefined) return;
      run.on('test', test => test.timeout(limitOf(times[test.fullTitle()])));
      run.on('hook', hook => hook.timeout(ofHook));
    });
  };
  return runner;
}
createQuickestFirst.inject = createMochaTestRunner.inject;

function limitOf(time = longest) {
  return Math.min(Math.max(time * factor, shortest), longest);
}

/** Returns what the quickest test of the suite takes. */
function sortByTime(suite, times) {
  const timeOf = new Map([
    ...suite.tests.map(test => [test, times[test.fullTitle()] ?? longest]),
    ...suite.suites.map(inner => [inner, sortByTime(inner, times)]),
  ]);
  const byTime = (a, b) => timeOf.get(a) - timeOf.get(b);
  suite.tests.sort(byTime);
  suite.suites.sort(byTime);
  return Math.min(longest, ...timeOf.values());
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'quickest-first', createQuickestFirst)];
export { strykerValidationSchema };
