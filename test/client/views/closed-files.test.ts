import assert from 'node:assert/strict';
import { ClosedFiles } from '../../../client/src/views/requests/closed-files';
import type { Counts } from '../../../client/src/views/requests/finding-counts';

describe('the files that no editor has open', () => {
  it('are checked one after the other, once somebody looks', async () => {
    const { files, counted, answer } = closedFiles();
    files.add(['a', 'b']);
    await settled();
    assert.equal(answer.length, 0);
    files.look(true);
    await settled();
    assert.equal(answer.length, 1);
    answer.shift()?.({ errors: 1, warnings: 0 });
    await settled();
    answer.shift()?.({ errors: 0, warnings: 2 });
    await settled();
    assert.deepEqual(counted, ['a 1 0', 'b 0 2']);
  });

  it('wait when nobody looks any more, and go on with the next look', async () => {
    const { files, counted, answer } = closedFiles();
    files.look(true);
    files.add(['a', 'b']);
    files.look(false);
    answer.shift()?.({ errors: 1, warnings: 0 });
    await settled();
    assert.equal(answer.length, 0);
    files.look(true);
    await settled();
    answer.shift()?.({ errors: 2, warnings: 0 });
    await settled();
    assert.deepEqual(counted, ['a 1 0', 'b 2 0']);
  });

  it('are checked again when they change meanwhile, and the old answer does not count', async () => {
    const { files, counted, answer } = closedFiles();
    files.look(true);
    files.add(['a']);
    files.add(['a']);
    answer.shift()?.({ errors: 9, warnings: 0 });
    await settled();
    answer.shift()?.({ errors: 1, warnings: 0 });
    await settled();
    assert.deepEqual(counted, ['a 1 0']);
  });

  it('have no count when they are gone or too large', async () => {
    const { files, counted, answer } = closedFiles();
    files.look(true);
    files.add(['a']);
    answer.shift()?.(undefined);
    await settled();
    assert.deepEqual(counted, []);
  });

  it('are left alone after a failure, which is reported once', async () => {
    const reported: unknown[] = [];
    const files = new ClosedFiles({
      count: () => Promise.reject(new Error('no server')),
      counted: () => {},
      redraw: () => {},
      report: error => reported.push(error),
    });
    files.look(true);
    files.add(['a', 'b', 'c']);
    await settled();
    assert.equal(reported.length, 1);
  });
});

function closedFiles() {
  const counted: string[] = [];
  const answer: ((counts: Counts | undefined) => void)[] = [];
  const files = new ClosedFiles({
    count: () => new Promise(resolve => answer.push(resolve)),
    counted: (uri, { errors, warnings }) => counted.push(`${uri} ${errors} ${warnings}`),
    redraw: () => {},
    report: error => assert.fail(String(error)),
  });
  return { files, counted, answer };
}

/** Every promise that can settle has done so. */
function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
