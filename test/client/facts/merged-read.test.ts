import assert from 'node:assert/strict';
import { MergedRead } from '../../../client/src/facts/merged-read';
import { failure } from '../ec2/support/fake-ec2';

function scene(bad: readonly string[] = []) {
  const calls: (readonly string[])[] = [];
  const read = new MergedRead<{ id: string }>(
    async ids => {
      calls.push(ids);
      if (ids.some(id => bad.includes(id))) throw failure('InvalidInstanceID.NotFound', 'refused');
      return ids.map(id => ({ id }));
    },
    ({ id }) => id,
  );
  return { calls, read };
}

describe('many small questions', () => {
  it('are one call', async () => {
    const { calls, read } = scene();
    const ids = Array.from({ length: 100 }, (_, index) => `i-${index}`);
    const answers = await Promise.all(ids.map(id => read.of([id])));
    assert.equal(calls.length, 1);
    assert.deepEqual(answers[7], [{ id: 'i-7' }]);
  });

  it('are not asked twice', async () => {
    const { calls, read } = scene();
    await Promise.all([read.of(['i-1']), read.of(['i-1', 'i-2'])]);
    await read.of(['i-1']);
    assert.deepEqual(calls, [['i-1', 'i-2']]);
  });

  it('fail alone where EC2 rejects one of them', async () => {
    const { calls, read } = scene(['i-33']);
    const ids = Array.from({ length: 64 }, (_, index) => `i-${index}`);
    const answers = await Promise.allSettled(ids.map(id => read.of([id])));
    assert.deepEqual(
      answers.flatMap(({ status }, index) => (status === 'rejected' ? [index] : [])),
      [33],
    );
    assert.ok(calls.length < 16, `${calls.length} calls`);
  });

  it('fail together where EC2 does not answer', async () => {
    const read = new MergedRead<string>(
      async () => {
        throw failure('ENOTFOUND', 'never-sent');
      },
      id => id,
    );
    const answers = await Promise.allSettled([read.of(['a']), read.of(['b'])]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
  });
});
