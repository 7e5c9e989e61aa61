import assert from 'node:assert/strict';
import { parametersAt } from './support/connect-to';
import { openScene, type Scene, type Window } from './support/scene';
import { fiveSteps, someImage, standing } from './support/step-scene';

const [, share, , protect, publish] = fiveSteps;

describe('steps that follow an image', () => {
  let scene: Scene;
  let window: Window;
  beforeEach(async () => {
    scene = await openScene();
    window = await scene.openWindow();
  });
  afterEach(() => scene.close());

  const run = () => window.runs.list()[0];
  const settled = () => scene.time.until(() => run()?.after?.isAnnounced === true);
  const stateOf = (key: string) => run()?.after?.steps.find(step => step.key === key)?.state;
  const startSteps = async (definitions: typeof fiveSteps) => {
    const imageId = await someImage(scene);
    await window.runs.steps.start(scene.stepOrder(imageId, definitions));
    await settled();
    return imageId;
  };

  it('begin when the image is available, which is announced at once', async () => {
    const steps = { definitions: fiveSteps };
    const started = window.runs.start({ ...scene.order('golden-new'), steps });
    await scene.time.until(() => window.notices.length === 1);
    await started;
    assert.match(window.notices[0]?.message ?? '', /^Image golden-new .* is available\.$/);
    assert.ok(standing(run()).includes('copy/eu-west-1: settling'));
    assert.equal(scene.calls('CreateImage'), 1);
    await settled();
    assert.match(window.notices[1]?.message ?? '', /^14 steps for image golden-new are done\.$/);
    assert.equal(run()?.state.kind, 'ended');
  });

  it('never begin where the image fails', async () => {
    scene.sandbox.addFault('CreateImage', { kind: 'image-fails', stage: 2, code: 'Server.InternalError' });
    void window.runs.start({ ...scene.order('golden-new'), steps: { definitions: fiveSteps } });
    await scene.time.until(() => window.notices.length === 1);
    await scene.time.pass(3_600_000);
    assert.equal(scene.calls('CopyImage'), 0);
    assert.deepEqual([...new Set(standing(run()).map(line => line.split(': ')[1]))], ['waiting']);
    assert.equal(scene.time.timers, 0, 'nothing is waited for');
  });

  it('share their calls: one DescribeImages for all copies of a region', async () => {
    const imageId = await someImage(scene);
    const copies = fiveSteps.slice(0, 1);
    await window.runs.steps.start(scene.stepOrder(imageId, copies));
    const others = copies.map(step => ({ ...step, input: { Name: 'golden-2' } }));
    await window.runs.steps.start(scene.stepOrder(imageId, others));
    const before = scene.calls('DescribeImages');
    await scene.time.pass(16_000);
    assert.equal(scene.calls('DescribeImages') - before, 2, 'one for each region');
  });

  it('are repeated alone, and a copy is repeated with another token', async () => {
    scene.sandbox.behave({ imageSeconds: [60, 90] });
    const imageId = await someImage(scene);
    scene.sandbox.addFault('CopyImage', { kind: 'image-fails', stage: 2, code: 'Server.InternalError' });
    await window.runs.steps.start(scene.stepOrder(imageId, fiveSteps));
    await settled();
    const failed = run()?.after?.steps.find(({ state }) => state.kind === 'failed');
    assert.equal(failed?.api, 'CopyImage');
    const calls = scene.calls('ModifyImageAttribute');
    await removeFailed(failed?.region ?? '', failed?.state);
    await window.runs.steps.repeat(run()?.id ?? '', failed?.key ?? '');
    await settled();
    assert.deepEqual([...new Set(standing(run()).map(line => line.split(': ')[1]))], ['done']);
    assert.equal(scene.calls('CopyImage'), 3);
    assert.equal(scene.calls('ModifyImageAttribute'), calls + 1, 'what was done is not done again');
  });

  it('run again as far as they are left', async () => {
    scene.sandbox.addFault('ModifyImageAttribute', { kind: 'error', code: 'InvalidParameter', status: 400 }, 3);
    await startSteps(fiveSteps);
    assert.match(window.notices[0]?.message ?? '', /^3 of 14 steps failed for image golden\. The image can be used\.$/);
    const puts = scene.calls('PutParameter');
    await window.runs.steps.runRemaining(run()?.id ?? '');
    await settled();
    assert.deepEqual([...new Set(standing(run()).map(line => line.split(': ')[1]))], ['done']);
    assert.equal(scene.calls('PutParameter'), puts);
  });

  it('are skipped by a person, and the next ones go on', async () => {
    scene.sandbox.addFault('ModifyImageAttribute', { kind: 'error', code: 'RequestLimitExceeded', status: 503 }, 1000);
    const imageId = await someImage(scene);
    await window.runs.steps.start(
      scene.stepOrder(
        imageId,
        [share, publish].filter(step => step !== undefined),
      ),
    );
    await scene.time.until(() => stateOf('share/source')?.kind === 'queued');
    await window.runs.steps.skip(run()?.id ?? '', 'share/source');
    await settled();
    assert.deepEqual(standing(run()), ['share/source: skipped', 'publish/source: done']);
  });

  it('are undone as EC2 allows, and a parameter gets its old value back', async () => {
    const parameters = await parametersAt(scene.sandbox.url);
    await parameters.put({ name: '/golden/ami', value: 'ami-0123456789abcdef0', overwrite: false });
    const imageId = await startSteps([share, protect, publish].filter(step => step !== undefined));
    assert.equal((await parameters.get('/golden/ami'))?.value, imageId, 'a text stays a text, and is written');
    const id = run()?.id ?? '';
    for (const key of ['share/source', 'protect/source', 'publish/source']) {
      assert.deepEqual(await window.runs.steps.undo(id, key), { kind: 'undone' });
    }
    const ec2 = await scene.connect();
    assert.deepEqual(await ec2.imageSharing(imageId), []);
    assert.equal((await parameters.get('/golden/ami'))?.value, 'ami-0123456789abcdef0');
    assert.deepEqual(standing(run()), ['share/source: undone', 'protect/source: undone', 'publish/source: undone']);
    assert.deepEqual(await window.runs.steps.undo(id, 'share/source'), { kind: 'not-possible' });
  });

  it('leave a parameter alone that somebody has changed since', async () => {
    const parameters = await parametersAt(scene.sandbox.url);
    await parameters.put({ name: '/golden/ami', value: 'old', overwrite: false });
    await startSteps([publish].filter(step => step !== undefined));
    await parameters.put({ name: '/golden/ami', value: 'newer', overwrite: true });
    const undone = await window.runs.steps.undo(run()?.id ?? '', 'publish/source');
    assert.equal(undone.kind === 'failed' ? undone.failure.code : undone.kind, 'ParameterChanged');
    assert.equal((await parameters.get('/golden/ami'))?.value, 'newer');
  });

  /** A failed image may hold its name. */
  const removeFailed = async (region: string, state: ReturnType<typeof stateOf>) => {
    const copy = state?.kind === 'failed' ? state.result?.imageId : undefined;
    await (await scene.connect(region)).deregisterImage(copy ?? '', {});
    scene.sandbox.advance(600_000);
  };
});
