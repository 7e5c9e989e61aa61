// @ts-expect-error The cache is a plain module, which starts before anything is installed.
import { pythonEnvironment } from './python-environment.mjs';

/** The Python of one of the peers' environments; to be used inside tests only. */
export interface Python {
  readonly program: string;
  /** The environment's folder. */
  readonly folder: string;
}

/**
 * Gets an environment ready before the suite's tests. Where that cannot be, the tests are reported as not run; on the machine
 * that decides what lands (CI is set) they fail instead.
 */
export function usePython(name: 'base' | 'agents' | 'ansible' | 'custodian' = 'base'): Python {
  let python: Python = { program: '', folder: '' };
  before(async function () {
    this.timeout(15 * 60_000);
    try {
      python = await pythonEnvironment(name);
    } catch (error) {
      if (process.env.CI) throw error;
      console.log(`  Not run, because ${error instanceof Error ? error.message : error}`);
      this.skip();
    }
  });
  return {
    get program() {
      return python.program;
    },
    get folder() {
      return python.folder;
    },
  };
}
