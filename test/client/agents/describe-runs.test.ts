import assert from 'node:assert/strict';
import { AgentRefusal } from '../../../client/src/agents/agent-tool';
import { describeRuns } from '../../../client/src/agents/describe-runs';
import { makeRun } from '../runs/support/make-run';

const { signal } = new AbortController();

describe('the tool that describes runs', () => {
  const secret = makeRun('a', { imageId: 'ami-1', request: { Name: 'web', Description: 'secret of the environment' } });
  const tool = describeRuns({
    list: () => [secret, ...Array.from({ length: 11 }, (_, index) => makeRun(`b${index}`))],
  });
  const ask = async (input: Record<string, unknown>) => JSON.parse(JSON.stringify(await tool.run(input, signal)));

  it('gives the newest ten, and says how many there are', async () => {
    const { count, runs } = await ask({});
    assert.equal(count, 12);
    assert.equal(runs.length, 10);
  });

  it('finds a run by its own id and by its image, in the words of the tree', async () => {
    const [run] = (await ask({ run: 'ami-1' })).runs;
    assert.equal(run.id, 'a');
    assert.equal(run.name, 'web');
    assert.match(run.description, /web/);
    assert.deepEqual(
      (await ask({ run: 'b3' })).runs.map(({ id }: { id: string }) => id),
      ['b3'],
    );
  });

  it('keeps what was sent to itself: it may hold values of the environment', async () => {
    assert.ok(!JSON.stringify(await ask({})).includes('secret'));
  });

  it('says so where there is none', async () => {
    await assert.rejects(tool.run({ run: 'c' }, signal), AgentRefusal);
  });
});
