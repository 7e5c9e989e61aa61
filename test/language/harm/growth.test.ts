import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hostileTexts } from './hostile-texts';

describe('Twice the text is no more than twice the work', function () {
  this.timeout(120_000);
  let measured: ReadonlyMap<string, readonly [once: number, twice: number]>;

  before(async () => {
    const program = ['--import', 'tsx', join(__dirname, 'measure-growth.ts')];
    const { stdout } = await promisify(execFile)(process.execPath, program);
    const lines: [string, number, number][] = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    measured = new Map(lines.map(([title, once, twice]) => [title, [once, twice]]));
  });

  for (const title of Object.keys(hostileTexts)) {
    it(title, () => {
      const [once, twice] = measured.get(title) ?? assert.fail('not measured');
      assert.ok(once > 0 && twice <= 2.3 * once, `${once} and ${twice}`);
    });
  }
});
