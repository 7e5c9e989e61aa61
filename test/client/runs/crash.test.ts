import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { build } from 'esbuild';
import { systemProcesses } from '../../../client/src/runs/storage/owner';
import type { Fault } from '../../../client/src/sandbox/control/faults';
import { outcomeOf } from './support/outcome-of';
import { type ProofRow, printProofs } from './support/print-proofs';
import { openScene, type Scene } from './support/scene';

const NAME = 'web-2026-11-23';

/** Where the process is killed, and what the next window must make of it. */
interface Crash {
  readonly at: string;
  readonly images: 0 | 1;
  readonly outcome: string;
  readonly fault?: Fault;
}

const crashes: readonly Crash[] = [
  { at: 'prepared', images: 0, outcome: 'not created: interrupted' },
  { at: 'before sending', images: 0, outcome: 'not created: interrupted' },
  { at: 'sending', images: 0, outcome: 'not created: not-found' },
  { at: 'before watching not-visible', images: 1, outcome: 'available' },
  { at: 'watching not-visible', images: 1, outcome: 'available' },
  { at: 'before reconciling', images: 1, outcome: 'available', fault: { kind: 'drop', when: 'after' } },
  { at: 'reconciling', images: 1, outcome: 'available', fault: { kind: 'drop', when: 'after' } },
  { at: 'reconciling', images: 0, outcome: 'not created: not-found', fault: { kind: 'drop', when: 'before' } },
  {
    at: 'waiting',
    images: 0,
    outcome: 'not created: interrupted',
    fault: { kind: 'error', code: 'RequestLimitExceeded', status: 503 },
  },
  { at: 'watching pending', images: 1, outcome: 'available' },
  { at: 'before ended available', images: 1, outcome: 'available' },
  { at: 'ended available', images: 1, outcome: 'available' },
  { at: 'ended failed', images: 1, outcome: 'failed', fault: { kind: 'image-fails', stage: 1 } },
  { at: 'told', images: 1, outcome: 'available' },
];

describe('kill -9 at every transition', function () {
  this.timeout(60_000);
  const rows: ProofRow[] = [];
  let program: string;

  before(async () => {
    program = join(await mkdtemp(join(tmpdir(), 'ami-crash-')), 'window.js');
    // A bundle starts in a fraction of the time that the sources take.
    await build({
      entryPoints: [join(__dirname, 'support', 'crash-child.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      external: ['./aws'],
      mainFields: ['module', 'main'],
    });
  });

  for (const crash of crashes) {
    const situation = `killed at: ${crash.at}${crash.fault === undefined ? '' : ` (${crash.fault.kind})`}`;
    it(`${situation} → ${crash.outcome}`, async () => {
      const scene = await openScene();
      try {
        if (crash.fault !== undefined) scene.sandbox.addFault('CreateImage', crash.fault);
        const toldByTheDead = await runUntilKilled(scene, program, crash.at);
        const next = await scene.openWindow({ ...systemProcesses });
        await next.runs.resume();
        await scene.time.pass(3_600_000);
        const records = next.runs.list();
        const row: ProofRow = {
          situation,
          images: scene.imagesOf(NAME).length,
          outcome: records.map(outcomeOf).join(', '),
          records: records.length,
          told: toldByTheDead + scene.told().length,
        };
        rows.push(row);
        assert.deepEqual(row, { situation, images: crash.images, outcome: crash.outcome, records: 1, told: 1 });
        assert.equal(scene.time.timers, 0);
      } finally {
        await scene.close();
      }
    });
  }

  it('the same request from two processes at once → one image', async () => {
    const scene = await openScene();
    scene.sandbox.setSpeed(50);
    const children = [1, 2].map(() => spawnWindow(scene, program, 'never'));
    try {
      while (toldIn(scene) === 0) await turn();
      const late = await scene.openWindow();
      await late.runs.resume();
      const row: ProofRow = {
        situation: 'the same request from two processes at once',
        images: scene.imagesOf(NAME).length,
        outcome: late.runs.list().map(outcomeOf).join(', '),
        records: late.runs.list().length,
        told: toldIn(scene),
      };
      rows.push(row);
      assert.deepEqual(row, { ...row, images: 1, outcome: 'available', records: 1, told: 1 });
      assert.equal(scene.calls('CreateImage'), 1);
    } finally {
      await Promise.all(children.map(kill));
      await scene.close();
    }
  });

  after(async () => {
    await rm(dirname(program), { recursive: true, force: true });
    printProofs(rows);
  });
});

/** How many ends the killed window had told by then. */
async function runUntilKilled(scene: Scene, program: string, moment: string): Promise<number> {
  scene.sandbox.setSpeed(50);
  const child = spawnWindow(scene, program, moment);
  const [, signal] = await once(child, 'exit');
  scene.sandbox.setSpeed(0);
  assert.equal(signal, 'SIGKILL', `the moment "${moment}" came`);
  return toldIn(scene);
}

function spawnWindow(scene: Scene, program: string, moment: string): ChildProcess {
  const env = {
    ...process.env,
    RUNS_FOLDER: scene.folder,
    SANDBOX_URL: scene.sandbox.url,
    ORDER: JSON.stringify(scene.order(NAME)),
    CRASH_AT: moment,
    TOLD_FILE: toldFile(scene),
    // The SDK's, on the version of Node that is running.
    NODE_NO_WARNINGS: '1',
  };
  return spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function toldIn(scene: Scene): number {
  const file = toldFile(scene);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).length : 0;
}

function toldFile(scene: Scene): string {
  return join(scene.folder, 'told.txt');
}
