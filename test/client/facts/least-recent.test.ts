import assert from 'node:assert/strict';
import { LeastRecent } from '../../../client/src/facts/least-recent';

describe('the least recent entry', () => {
  it('goes when there is no room for a new one', () => {
    const dropped: string[] = [];
    const kept = new LeastRecent<string, number>(2, key => dropped.push(key));
    kept.set('a', 1);
    kept.set('b', 2);
    kept.set('a', 3);
    kept.set('c', 4);
    assert.deepEqual(dropped, ['b']);
    assert.deepEqual(kept.keys(), ['a', 'c']);
    assert.equal(kept.get('a'), 3);
  });

  it('is not made newer by being replaced', () => {
    const kept = new LeastRecent<string, number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.replace('a', 5);
    kept.replace('nobody', 6);
    kept.set('c', 3);
    assert.deepEqual(kept.keys(), ['b', 'c']);
  });

  it('is not told to whoever removes it', () => {
    const dropped: string[] = [];
    const kept = new LeastRecent<string, number>(2, key => dropped.push(key));
    kept.set('a', 1);
    kept.delete('a');
    assert.equal(kept.has('a'), false);
    assert.deepEqual(dropped, []);
  });
});
