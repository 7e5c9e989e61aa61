import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '../../../client/src/runs/run';
import { readRun } from '../../../client/src/runs/storage/read-run';
import { runRow } from '../../../client/src/views/runs/run-row';
import { outcomeOf } from '../runs/support/outcome-of';
import { openScene, type Scene } from '../runs/support/scene';

// Written by version 0.1.0 itself, at each moment of a run.
const runs: Readonly<Record<string, Run>> = JSON.parse(readFileSync('test/client/upgrade/runs-0.1.0.json', 'utf8'));

describe('The runs of version 0.1.0', function () {
  this.timeout(60_000);
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  for (const [moment, run] of Object.entries(runs)) {
    it(`are read, and shown as they are: ${moment}`, () => {
      const read = readRun(JSON.stringify(run));
      assert.equal(read.kind, 'run');
      assert.notEqual(runRow(run, Date.parse(run.created)).label, '');
    });
  }

  for (const [moment, expected] of [
    ['prepared', 'not created: interrupted'],
    ['sending', 'not created: not-found'],
    ['ended-available', 'available'],
    ['ended-not-created', 'not created: other-account'],
  ] as const) {
    it(`go on where they were, and nothing is sent again: ${moment}`, async () => {
      await leave(moment);
      const window = await scene.openWindow();
      await window.runs.resume();
      await scene.time.until(() => window.runs.list()[0]?.state.kind === 'ended');
      const [run] = window.runs.list();
      assert.equal(run === undefined ? undefined : outcomeOf(run), expected);
      assert.equal(scene.calls('CreateImage'), 0);
    });
  }

  it('are watched on when their image is pending', async () => {
    const ec2 = await scene.connect();
    const order = scene.order('web-1');
    const { imageId } = await ec2.createImage(order.request, {});
    const pending = runs['watching-pending'];
    await leave('watching-pending', { ...pending, imageId, target: scene.target });
    const window = await scene.openWindow();
    await window.runs.resume();
    await scene.time.until(() => window.runs.list()[0]?.state.kind === 'ended');
    const [run] = window.runs.list();
    assert.equal(run === undefined ? undefined : outcomeOf(run), 'available');
    assert.equal(scene.calls('CreateImage'), 1);
  });

  it('do not come back as running, nor are told once more, when they had been announced', async () => {
    await leave('announced');
    const window = await scene.openWindow();
    await window.runs.resume();
    await scene.time.pass(10_000);
    assert.deepEqual(window.told, []);
  });

  async function leave(moment: string, run: object | undefined = runs[moment]): Promise<void> {
    const id = runs[moment]?.id;
    await writeFile(join(scene.folder, `${id}.run.json`), `${JSON.stringify(run, undefined, 1)}\n`);
  }
});

describe('Two windows of different versions', function () {
  this.timeout(60_000);

  it('leave alone what only the newer one can read', async () => {
    const scene = await openScene();
    try {
      const newer = { ...runs['watching-pending'], version: 99, state: { kind: 'dreaming' } };
      const text = JSON.stringify(newer);
      await writeFile(join(scene.folder, `${newer.id}.run.json`), text);
      const window = await scene.openWindow();
      await window.runs.resume();
      void window.runs.start(scene.order('web-2'));
      await scene.time.until(() => window.runs.list().some(({ state }) => state.kind === 'ended'));
      assert.equal(await readFile(join(scene.folder, `${newer.id}.run.json`), 'utf8'), text);
      assert.equal((await readdir(scene.folder)).filter(file => file.endsWith('.damaged')).length, 0);
    } finally {
      await scene.close();
    }
  });

  it('keep what the other one added to a run when they change it', async () => {
    const scene = await openScene();
    try {
      const more = { ...runs['watching-pending'], colorOfTomorrow: 'blue' };
      const file = join(scene.folder, `${more.id}.run.json`);
      await writeFile(file, JSON.stringify(more));
      const window = await scene.openWindow();
      await window.runs.resume();
      await window.runs.stopWatching(String(more.id));
      const { state, colorOfTomorrow } = JSON.parse(await readFile(file, 'utf8'));
      assert.equal(state.kind, 'stopped');
      assert.equal(colorOfTomorrow, 'blue');
    } finally {
      await scene.close();
    }
  });
});

describe('The settings of version 0.1.0', () => {
  it('mean the same', () => {
    const before: Record<string, object> = JSON.parse(readFileSync('test/client/upgrade/settings-0.1.0.json', 'utf8'));
    const now = JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration.properties;
    for (const [name, setting] of Object.entries(before)) {
      const { type, default: initial, scope } = now[name] ?? {};
      const written = JSON.parse(JSON.stringify({ type, default: initial, scope }));
      assert.deepEqual(written, setting, name);
    }
  });
});
