import assert from 'node:assert/strict';
import { sendBatch } from '../../../client/src/batch/send-batch';
import type { RunOrder } from '../../../client/src/runs/order';
import { outcomeOf } from '../runs/support/outcome-of';
import { openScene, type Scene, type Window } from '../runs/support/scene';
import { gatesOf } from './support/gates';

/** One request at once, the next an hour later. */
const slowly = { burst: 1, interval: 3_600_000, unanswered: 10, pendingSnapshots: 90 };

describe('a batch of which some is sent', () => {
  let scene: Scene;
  let window: Window;
  let sending: Promise<unknown>;
  const cancel = { controller: new AbortController() };

  beforeEach(async () => {
    scene = await openScene();
    window = await scene.openWindow();
    await window.runs.resume();
    cancel.controller = new AbortController();
    const ports = {
      record: (order: RunOrder) => window.runs.record(order),
      gates: gatesOf(scene, window, slowly),
    };
    const orders = ['web-a', 'web-b', 'web-c'].map(name => scene.order(name));
    sending = sendBatch(orders, ports, cancel.controller.signal);

    await scene.time.until(() => window.runs.list().some(run => outcomeOf(run) === 'available'));
  });

  afterEach(() => scene.close());

  it('tells nothing while others wait', async () => {
    await scene.time.pass(60_000);
    assert.deepEqual(window.notices, []);
  });

  it('sends no more when it is canceled, and tells once what there is', async () => {
    cancel.controller.abort();
    await sending;
    await scene.time.until(() => window.notices.length > 0);
    assert.equal(scene.calls('CreateImage'), 1);
    assert.deepEqual(
      window.notices.map(({ message }) => message),
      ['1 of 3 images are available. Canceled before they were sent: 2.'],
    );
  });
});
