import assert from 'node:assert/strict';
import { SingleStart } from '../../client/src/single-start';

describe('Something that is started once', () => {
  it('is started by the first who needs it, and serves all', async () => {
    let starts = 0;
    const single = new SingleStart(async () => ++starts);
    assert.equal(await single.current(), undefined);
    assert.deepEqual(await Promise.all([single.get(), single.get()]), [1, 1]);
    assert.equal(await single.get(), 1);
    assert.equal(await single.current(), 1);
  });

  it('is started again after a start that failed', async () => {
    let starts = 0;
    const single = new SingleStart(async () => {
      starts++;
      if (starts === 1) throw new Error('EAGAIN');
      return 'running';
    });
    await assert.rejects(Promise.all([single.get(), single.get()]), /EAGAIN/);
    assert.equal(await single.current(), undefined);
    assert.equal(await single.get(), 'running');
  });
});
