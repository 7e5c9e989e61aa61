import assert from 'node:assert/strict';
import { mortal } from './support/mortal';
import { openScene, type Scene, type Window } from './support/scene';
import { changingCalls, fiveSteps, madeIn, someImage, standing } from './support/step-scene';

const regions = ['us-east-1', 'eu-west-1', 'us-west-2'];
/** Two copies, and four steps for three images. */
const changes = 2 + 4 * 3;

describe('five steps in three regions', function () {
  this.timeout(120_000);
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const begin = async (window: Window) => {
    const imageId = await someImage(scene);
    const started = await window.runs.steps.start(scene.stepOrder(imageId, fiveSteps));
    assert.equal(started.kind, 'started');
  };
  const finished = (window: Window) => () => window.runs.list()[0]?.after?.isAnnounced === true;

  const assertMadeOnce = (window: Window) => {
    const [run, ...others] = window.runs.list();
    assert.deepEqual(others, []);
    assert.deepEqual([...new Set(standing(run).map(line => line.split(': ')[1]))], ['done'], standing(run).join('\n'));
    for (const region of regions) {
      const isCopied = region !== 'us-east-1';
      assert.deepEqual(madeIn(scene, region), { copies: isCopied ? 1 : 0, version: 1 }, region);
    }
  };

  it('all happen once, in file order for each image, and are announced once', async () => {
    const window = await scene.openWindow();
    await begin(window);
    await scene.time.until(finished(window));
    assertMadeOnce(window);
    assert.equal(window.notices.length, 1);
    assert.match(window.notices[0]?.message ?? '', /14 steps/);
    assert.equal(scene.calls('CopyImage'), 2);
    assert.equal(scene.calls('PutParameter'), 3);
    await scene.time.pass(3_600_000);
    assert.equal(scene.time.timers, 0);
  });

  for (let answer = 1; answer <= changes; answer++) {
    it(`none twice when the process is killed after answer ${answer}`, async () => {
      const process = mortal(changingCalls, answer);
      const killed = await scene.openWindow({ pid: 1, ...process });
      void begin(killed);
      await scene.time.until(process.isDead);
      const next = await scene.openWindow({ pid: 2, isRunning: pid => pid !== 1 });
      await next.runs.resume();
      await scene.time.until(finished(next));
      assertMadeOnce(next);
    });
  }
});
