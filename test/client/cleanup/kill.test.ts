import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { CleanUp, CleanUpAction, CleanUpItem } from '../../../client/src/cleanup/doing/clean-up';
import { CleanUps } from '../../../client/src/cleanup/doing/clean-ups';
import { snapshotIdsOf } from '../../../client/src/cleanup/references/shared-snapshots';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { type Sandbox, startSandbox } from '../../../client/src/sandbox/start-sandbox';
import { connectTo } from '../runs/support/connect-to';
import { hastyClock } from './support/hasty-clock';

const target = { profile: 'Sandbox (simulated)', region: 'us-east-1', account: '000000000000' };
const guard = () => ({ account: '', region: '' });
const devices = ['/dev/xvda', '/dev/sdf'].map(device => ({ device, size: 8 }));
const world = {
  places: [
    {
      region: 'us-east-1',
      instances: [{ name: 'web', devices }],
      images: [1, 2, 3].map(number => ({ name: `web-${number}`, of: 'web', ageDays: 100 })),
      snapshots: [1, 2, 3].map(number => ({ name: `orphan-${number}`, size: 8 })),
    },
  ],
};

/** Where EC2 stands at each moment that a window can die at, for the thing of that number. */
const moments = ['before sent', 'sent', 'before decided', 'decided'] as const;

describe('kill -9 while a clean-up is done', function () {
  this.timeout(60_000);
  let folder: string;
  let program: string;
  let sandbox: Sandbox;
  let ec2: Ec2;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-kill-'));
    program = join(folder, 'window.js');
    // A bundle starts in a fraction of the time that the sources take.
    await build({
      entryPoints: [join(__dirname, 'support', 'kill-child.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      external: ['./aws'],
      mainFields: ['module', 'main'],
    });
    await writeFile(join(folder, 'world.json'), JSON.stringify(world));
    sandbox = await startSandbox({ world: join(folder, 'world.json'), speed: 0 });
    ec2 = await connectTo(sandbox.url);
  });
  beforeEach(() => sandbox.reset());
  after(() => Promise.all([sandbox.close(), rm(folder, { recursive: true, force: true })]));

  const images = async (): Promise<Omit<CleanUpItem, 'state'>[]> =>
    (await ec2.images({ maxResults: 1000 })).items
      .filter(({ name, state }) => name.startsWith('web-') && state === 'available')
      .map(image => ({ id: image.id, name: image.name, bytes: 1, snapshotIds: snapshotIdsOf(image) }));
  const orphans = async (): Promise<Omit<CleanUpItem, 'state'>[]> =>
    (await ec2.snapshots({ maxResults: 1000 })).items
      .filter(({ description }) => description === '')
      .map(({ id }) => ({ id, name: '', bytes: 1, snapshotIds: [] }));

  const deeds: readonly (readonly [
    CleanUpAction['kind'] & ('deregister' | 'delete-snapshots'),
    string,
    typeof images,
  ])[] = [
    ['deregister', 'DeregisterImage', images],
    ['delete-snapshots', 'DeleteSnapshot', orphans],
  ];
  for (const [kind, call, read] of deeds) {
    for (const number of [1, 2, 3]) {
      for (const moment of moments) {
        it(`${kind}, ${moment} ${number}: nothing is done twice, nothing stays unsaid`, async () => {
          const records = join(folder, `${kind} ${moment} ${number}`);
          const items = await read();
          assert.equal(items.length, 3);
          await dieAt(`${moment} ${number}`, {
            FOLDER: records,
            ORDER: JSON.stringify({ target, action: { kind }, items }),
          });
          const isOver = moment === 'decided' && number === 3;

          const log = { info: () => undefined, error: (line: string) => assert.fail(line) };
          const next = new CleanUps({ folder: records, connect: async () => ec2, clock: hastyClock, log });
          let told = 0;
          for await (const _ of next.takeInterrupted()) told++;
          assert.equal(told, isOver ? 0 : 1, 'whoever opens the next window is told once');
          const [left] = await next.list();
          assert.ok(left);
          if (!isOver) assert.equal((await next.resume(left.id, guard)).kind, 'decided');
          assertAllDone(await next.get(left.id), items);
          assert.equal(sandbox.state().calls[call], 3, 'one call for each');
          assert.deepEqual(await read(), []);
          await next.dispose();
        });
      }
    }
  }

  async function dieAt(moment: string, more: Readonly<Record<string, string>>): Promise<void> {
    const env = { ...process.env, SANDBOX_URL: sandbox.url, KILL_AT: moment, NODE_NO_WARNINGS: '1', ...more };
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const [, signal] = await once(child, 'exit');
    assert.equal(signal, 'SIGKILL', `the moment "${moment}" came`);
  }
});

/** Every thing is done, and there is a word about every snapshot. */
function assertAllDone(cleanUp: CleanUp | undefined, items: readonly Pick<CleanUpItem, 'id' | 'snapshotIds'>[]): void {
  assert.deepEqual(
    cleanUp?.items.map(({ id, state }) => [
      id,
      state.kind,
      state.kind === 'done' && state.snapshots.map(outcome => `${outcome.id} ${isGone(outcome.result)}`).toSorted(),
    ]),
    items.map(({ id, snapshotIds }) => [id, 'done', snapshotIds.map(snapshot => `${snapshot} true`).toSorted()]),
  );
}

function isGone(result: string): boolean {
  return result === 'success' || result === 'absent';
}
