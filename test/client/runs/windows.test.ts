import assert from 'node:assert/strict';
import type { Run } from '../../../client/src/runs/run';
import type { StepDefinition } from '../../../server/src/protocol';
import { failure } from '../ec2/support/fake-ec2';
import { outcomeOf } from './support/outcome-of';
import { QuickScene, type QuickWindow } from './support/quick-scene';

const copy: StepDefinition = { id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {} } };
const share: StepDefinition = {
  id: 'share',
  api: 'ModifyImageAttribute',
  input: { LaunchPermission: { Add: [{ UserId: '111122223333' }] } },
  on: 'all',
};
const lost = failure('ECONNRESET', 'unknown');
const refused = failure('InvalidParameter', 'refused');
const minute = 60_000;

describe('the runs of several windows', () => {
  let scene: QuickScene;
  beforeEach(() => {
    scene = new QuickScene();
  });
  afterEach(() => scene.close());

  const only = ({ runs }: QuickWindow): Run => {
    const [run, ...others] = runs.list();
    assert.ok(run !== undefined && others.length === 0);
    return run;
  };
  const pending = (window: QuickWindow) =>
    scene.time.until(() => window.runs.list().every(({ state }) => state.kind === 'watching'));
  const stepsOf = (window: QuickWindow) => only(window).after?.steps.map(({ key, state }) => `${key}: ${state.kind}`);

  it('tell once of an image that is available, and nothing is left to do', async () => {
    const window = scene.openWindow();
    const result = window.runs.start(scene.order('web'));
    await scene.time.pass(10 * minute);
    assert.equal((await result).kind, 'decided');
    assert.deepEqual(window.started, ['Creating image web in us-east-1']);
    assert.deepEqual(
      window.notices.map(({ message }) => message),
      ['Image web (ami-1) is available.'],
    );
    assert.ok(only(window).isAnnounced);
    assert.deepEqual([scene.time.timers, window.log], [0, []]);
  });

  it('send one request for one image, whichever windows are asked', async () => {
    const [ann, bob] = [scene.openWindow(1), scene.openWindow(2)];
    const results = [ann.runs.start(scene.order('web')), bob.runs.start(scene.order('web'))];
    await scene.time.pass(10 * minute);
    const kinds = (await Promise.all(results)).map(({ kind }) => kind);
    assert.deepEqual(kinds.toSorted(), ['decided', 'under-way']);
    assert.equal(scene.count('createImage'), 1);
    assert.equal(ann.told.length + bob.told.length, 1);
  });

  it('are sent again once the image before is done, if somebody wants another one of that name', async () => {
    const window = scene.openWindow();
    void window.runs.start(scene.order('web'));
    await scene.time.pass(10 * minute);
    void window.runs.start(scene.order('web'));
    await scene.time.pass(minute);
    assert.deepEqual(window.runs.list().map(outcomeOf), ['not created: name-taken', 'available']);
  });

  it('are gone on with by another window when the one that watches is closed', async () => {
    const ann = scene.openWindow(1);
    void ann.runs.start(scene.order('web'));
    await pending(ann);
    await ann.runs.dispose();
    const bob = scene.openWindow(2);
    await bob.runs.resume();
    await scene.time.pass(10 * minute);
    assert.deepEqual([outcomeOf(only(bob)), ann.told.length, bob.told.length], ['available', 0, 1]);
  });

  it('are gone on with by a window that was open all the time, when the process of the other has ended', async () => {
    let isRunning = true;
    const [ann, bob] = [scene.openWindow(1), scene.openWindow(2, { isRunning: pid => pid !== 1 || isRunning })];
    void ann.runs.start(scene.order('web'));
    await pending(ann);
    await bob.runs.resume();
    const looks = scene.count('images');
    ann.runs.onDidChange(() => undefined);
    await scene.time.pass(16_000);
    assert.equal(scene.count('images'), looks + 1, 'one window looks');
    isRunning = false;
    await scene.time.pass(10 * minute);
    assert.equal(ann.told.length + bob.told.length, 1);
  });

  it('do not send what nobody waits for any more: a window that closed before sending has interrupted it', async () => {
    const ann = scene.openWindow(1);
    scene.replaced = { images: () => Promise.reject(failure('ENOTFOUND', 'never-sent')) };
    void ann.runs.start(scene.order('web'));
    await scene.time.until(() => ann.runs.list()[0]?.state.kind === 'waiting');
    await ann.runs.dispose();
    scene.replaced = {};
    const bob = scene.openWindow(2);
    await bob.runs.resume();
    await scene.time.pass(10 * minute);
    assert.equal(outcomeOf(only(bob)), 'not created: interrupted');
    assert.deepEqual([scene.count('createImage'), bob.told.length], [0, 1]);
  });

  it('search for the image of a request whose window closed while it was sent', async () => {
    const ann = scene.openWindow(1);
    scene.replaced = {
      createImage: async () => {
        void ann.runs.dispose();
        throw lost;
      },
    };
    void ann.runs.start(scene.order('web'));
    await scene.time.pass(1_000);
    const bob = scene.openWindow(2);
    await bob.runs.resume();
    await scene.time.pass(10 * minute);
    assert.equal(outcomeOf(only(bob)), 'not created: not-found');
    assert.equal(scene.count('createImage'), 1);
  });

  it('can be canceled before they are sent, and nobody is told who knows', async () => {
    const window = scene.openWindow();
    const cancel = new AbortController();
    scene.replaced = { images: () => Promise.reject(failure('ENOTFOUND', 'never-sent')) };
    const result = window.runs.start(scene.order('web'), cancel.signal);
    await scene.time.until(() => window.runs.list()[0]?.state.kind === 'waiting');
    cancel.abort();
    await scene.time.pass(minute);
    await result;
    assert.equal(outcomeOf(only(window)), 'not created: cancelled');
    assert.deepEqual([window.told, scene.time.timers], [[], 0]);
    const before = window.runs.start(scene.order('db'), AbortSignal.abort());
    await scene.time.pass(minute);
    await before;
    assert.deepEqual(window.runs.list().map(outcomeOf), ['not created: cancelled', 'not created: cancelled']);
  });

  it('say why they could not be recorded, and send nothing', async () => {
    const window = scene.openWindow();
    const { create } = scene.disk;
    scene.disk.create = (path, ...rest) =>
      path.includes('.run.json')
        ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
        : create(path, ...rest);
    const starting = window.runs.start(scene.order('web'));
    const steps = window.runs.steps.start(scene.steps('ami-9', [share]));
    await scene.time.pass(minute);
    const results = [await starting, await steps];
    for (const result of results) {
      assert.ok(result.kind === 'not-stored');
      assert.match(result.message, /^The disk is full, so the request was not sent\./);
    }
    assert.deepEqual([window.runs.list(), scene.calls], [[], []]);
  });

  it('are watched no longer when a person says so in any window, and again when they want', async () => {
    const [ann, bob] = [scene.openWindow(1), scene.openWindow(2)];
    void ann.runs.start(scene.order('web'));
    await pending(ann);
    await bob.runs.resume();
    await bob.runs.stopWatching(only(bob).id);
    await scene.time.pass(60 * minute);
    assert.deepEqual([only(ann).state.kind, only(bob).state.kind], ['stopped', 'stopped']);
    assert.equal(ann.told.length + bob.told.length, 0);
    await ann.runs.resumeWatching(only(ann).id);
    await scene.time.pass(10 * minute);
    assert.equal(outcomeOf(only(ann)), 'available');
    await ann.runs.stopWatching(only(ann).id);
    assert.equal(outcomeOf(only(ann)), 'available', 'what has ended is not stopped');
  });

  it('are marked when their image is deregistered, and told of to nobody', async () => {
    const window = scene.openWindow();
    void window.runs.start(scene.order('web'));
    await pending(window);
    const { id } = only(window);
    const result = await window.runs.deregister(id, { deleteSnapshots: true });
    assert.equal(result.kind, 'deregistered');
    await scene.time.pass(10 * minute);
    assert.deepEqual([outcomeOf(only(window)), window.told, scene.time.timers], ['gone: deregistered', [], 0]);
    assert.deepEqual(await window.runs.deregister('unknown', { deleteSnapshots: true }), { kind: 'no-image' });
    await window.runs.remove(id);
    assert.deepEqual(window.runs.list(), []);
  });

  it('are told of together where they end together, and a batch as one', async () => {
    const window = scene.openWindow();
    for (const name of ['a', 'b']) void window.runs.start(scene.order(name));
    const batch = { id: 'x', size: 2 };
    for (const name of ['c', 'd']) void window.runs.start(scene.order(name, { batch }));
    await scene.time.pass(10 * minute);
    assert.deepEqual(window.notices.map(({ message }) => message).toSorted(), [
      '2 images are available.',
      'All 2 images are available.',
    ]);
    assert.ok(window.runs.list().every(({ isAnnounced }) => isAnnounced));
  });

  it('are told of together where they end some seconds apart in two regions, as far as the looks at them', async () => {
    const window = scene.openWindow();
    void window.runs.start(scene.order('a'));
    await scene.time.pass(7_000);
    const target = { ...scene.target, region: 'eu-west-1' };
    void window.runs.start(scene.order('b', { target }));
    await scene.time.pass(10 * minute);
    assert.deepEqual(
      window.notices.map(({ message }) => message),
      ['2 images are available.'],
    );
  });

  it('are told of at once where an image failed, also while another one is watched', async () => {
    const window = scene.openWindow();
    void window.runs.start(scene.order('a'));
    await scene.time.pass(10_000);
    void window.runs.start(scene.order('b'));
    await scene.time.pass(10_000);
    for (const [id, each] of scene.images) {
      if (each.name === 'a') scene.images.set(id, { ...each, state: 'failed' });
    }
    await scene.time.until(() => window.runs.list().some(({ state }) => state.kind === 'ended'));
    await scene.time.pass(2_000);
    assert.deepEqual(
      window.told.map(({ request }) => request.Name),
      ['a'],
    );
  });

  it('are told of one by one where the second takes much longer, or where EC2 refuses it', async () => {
    const window = scene.openWindow();
    void window.runs.start(scene.order('a'));
    await scene.time.pass(50_000);
    void window.runs.start(scene.order('b'));
    await scene.time.pass(49_000);
    assert.deepEqual(
      window.told.map(({ request }) => request.Name),
      ['a'],
    );
    scene.replaced = { createImage: () => Promise.reject(refused) };
    void window.runs.start(scene.order('c'));
    await scene.time.pass(2_000);
    assert.deepEqual(
      window.told.map(({ request }) => request.Name),
      ['a', 'c'],
    );
  });

  it('of a batch wait for its last one, also where a person has stopped watching that', async () => {
    const window = scene.openWindow();
    const batch = { id: 'x', size: 2 };
    void window.runs.start(scene.order('a', { batch }));
    await scene.time.pass(30_000);
    void window.runs.start(scene.order('b', { batch }));
    await scene.time.pass(50_000);
    const late = window.runs.list().find(({ request }) => request.Name === 'b');
    assert.deepEqual(window.notices, []);
    await window.runs.stopWatching(late?.id ?? '');
    await scene.time.pass(10 * minute);
    assert.deepEqual(
      window.notices.map(({ message }) => message),
      ['1 of 2 images are available.'],
    );
  });

  it('go on with their steps once the image is available, image by image, and tell of the end', async () => {
    const window = scene.openWindow();
    void window.runs.start(scene.order('web', { steps: { definitions: [copy, share] } }));
    await pending(window);
    assert.deepEqual([...new Set(only(window).after?.steps.map(({ state }) => state.kind))], ['waiting']);
    await scene.time.pass(20 * minute);
    assert.deepEqual(stepsOf(window), ['copy/eu-west-1: done', 'share/source: done', 'share/copy/eu-west-1: done']);
    assert.deepEqual(
      window.notices.map(({ message }) => message),
      ['Image web (ami-1) is available.', '3 steps for image web are done.'],
    );
    assert.deepEqual(
      scene.calls.filter(call => /^(copyImage|shareImage)/.test(call)),
      ['copyImage eu-west-1', 'shareImage us-east-1', 'shareImage eu-west-1'],
    );
    assert.deepEqual([scene.time.timers, window.log], [0, []]);
  });

  it('go on with their steps in another window, and copy nothing twice', async () => {
    const ann = scene.openWindow(1);
    void ann.runs.start(scene.order('web', { steps: { definitions: [copy, share] } }));
    await scene.time.until(
      () => ann.runs.list()[0]?.after?.steps.some(({ state }) => state.kind === 'settling') === true,
    );
    await ann.runs.dispose();
    const bob = scene.openWindow(2);
    await bob.runs.resume();
    await scene.time.pass(20 * minute);
    assert.deepEqual([...new Set(only(bob).after?.steps.map(({ state }) => state.kind))], ['done']);
    assert.equal(scene.count('copyImage'), 1);
    assert.deepEqual(
      bob.notices.map(({ message }) => message),
      ['Image web (ami-1) is available.', '3 steps for image web are done.'],
    );
  });

  it('have their steps repeated, skipped and undone by a person', async () => {
    const window = scene.openWindow();
    scene.replaced = { shareImage: () => Promise.reject(refused) };
    const started = await window.runs.steps.start(scene.steps('ami-9', [share]));
    assert.equal(started.kind, 'started');
    await scene.time.pass(minute);
    const { id } = only(window);
    assert.deepEqual(stepsOf(window), ['share/source: failed']);
    await window.runs.steps.skip(id, 'share/source');
    assert.deepEqual(stepsOf(window), ['share/source: skipped']);
    scene.replaced = {};
    await window.runs.steps.repeat(id, 'share/source');
    await scene.time.pass(minute);
    assert.deepEqual(stepsOf(window), ['share/source: done']);
    assert.deepEqual(await window.runs.steps.undo(id, 'share/source'), { kind: 'undone' });
    assert.deepEqual(stepsOf(window), ['share/source: undone']);
    assert.deepEqual(await window.runs.steps.undo('unknown', 'share/source'), { kind: 'not-possible' });
    assert.deepEqual(
      window.notices.map(({ severity }) => severity),
      ['error', 'information'],
    );
  });

  it('send a queued step at once when a person does not want to wait', async () => {
    const window = scene.openWindow();
    scene.replaced = { shareImage: () => Promise.reject(failure('ExpiredToken', 'refused')) };
    await window.runs.steps.start(scene.steps('ami-9', [share]));
    await scene.time.until(() => stepsOf(window)?.[0] === 'share/source: queued');
    scene.replaced = {};
    await window.runs.steps.runRemaining(only(window).id);
    await scene.time.pass(0);
    assert.deepEqual(stepsOf(window), ['share/source: done']);
  });

  it('obey the folder of their steps', async () => {
    const window = scene.openWindow();
    const order = { ...scene.steps('ami-9', [share]), guard: () => ({ account: '999999999999', region: '' }) };
    const result = await window.runs.steps.start(order);
    assert.ok(result.kind === 'blocked' && /999999999999/.test(result.message));
    assert.deepEqual(window.runs.list(), []);
  });

  it('do not forget what is under way, nor keep more finished ones than asked', async () => {
    const window = scene.openWindow(1, { history: 1 });
    void window.runs.start(scene.order('a'));
    await pending(window);
    await window.runs.remove(only(window).id);
    assert.equal(window.runs.list().length, 1);
    await scene.time.pass(10 * minute);
    void window.runs.start(scene.order('b'));
    await scene.time.pass(10 * minute);
    assert.deepEqual(
      window.runs.list().map(({ request }) => request.Name),
      ['b'],
    );
  });
});
