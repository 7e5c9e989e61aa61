import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Run } from '../../../client/src/runs/run';
import { nodeDisk } from '../../../client/src/runs/storage/disk';
import type { Fault } from '../../../client/src/sandbox/control/faults';
import { outcomeOf } from './support/outcome-of';
import { type ProofRow, printProofs } from './support/print-proofs';
import { openScene, type Scene, type Window, type WindowOptions } from './support/scene';

const NAME = 'web-2026-11-23';
const HOUR = 3_600_000;

/** One thing that goes wrong, and the end it must come to: one image or a truthful "not created", one record, one notification. */
interface Proof {
  readonly situation: string;
  /** Images that EC2 has made in the end. */
  readonly images: number;
  readonly outcome: string;
  readonly records?: number;
  readonly told?: number;
  readonly scene?: { readonly clockIsOff?: number };
  /** Plays it to its end. */
  readonly play: (scene: Scene) => Promise<unknown>;
}

const proofs: readonly Proof[] = [
  { situation: 'nothing goes wrong', images: 1, outcome: 'available', play: withFault() },
  ...faulty('reply lost after acting', { kind: 'drop', when: 'after' }, 1),
  ...faulty('reply cut in half after acting', { kind: 'cut' }, 1),
  ...faulty('connection cut before acting', { kind: 'drop', when: 'before' }, 0),
  ...faulty('500 after acting', { kind: 'error', code: 'InternalError', status: 500, when: 'after' }, 1),
  ...faulty('500 before acting', { kind: 'error', code: 'InternalError', status: 500 }, 0),
  ...faulty('503 after acting', { kind: 'error', code: 'Unavailable', status: 503, when: 'after' }, 1),
  ...faulty('503 before acting', { kind: 'error', code: 'Unavailable', status: 503 }, 0),
  ...faulty('502 with HTML from a proxy, after acting', { kind: 'html', when: 'after' }, 1),
  ...faulty('502 with HTML from a proxy, before acting', { kind: 'html', when: 'before' }, 0),
  ...faulty('200 with HTML from a captive portal', { kind: 'html', status: 200, when: 'before' }, 0),
  {
    situation: 'throttled three times, then taken',
    images: 1,
    outcome: 'available',
    play: withFault(['CreateImage', throttled(), 3]),
  },
  {
    situation: 'throttled for ever',
    images: 0,
    outcome: 'not created: refused (RequestLimitExceeded)',
    play: withFault(['CreateImage', throttled(), 1000]),
  },
  {
    situation: 'throttled while watching',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const window = await start(scene);
      await scene.time.until(() => window.runs.list()[0]?.state.kind === 'watching');
      scene.sandbox.addFault('DescribeImages', throttled(), 3);
      await end(scene, window);
    },
  },
  {
    situation: 'never answers, after acting',
    images: 1,
    outcome: 'available',
    play: unanswered({ kind: 'silence', when: 'after' }),
  },
  {
    situation: 'never answers, before acting',
    images: 0,
    outcome: 'not created: not-found',
    play: unanswered({ kind: 'silence', when: 'before' }),
  },
  ...faulty('slow answer', { kind: 'slow', milliseconds: 80 }, 1),
  {
    situation: 'no network for a while before sending',
    images: 1,
    outcome: 'available',
    play: async scene => play(scene, { connect: offline({ calls: 2 }) }),
  },
  {
    situation: 'no network at all',
    images: 0,
    outcome: 'not created: refused (ENOTFOUND)',
    play: async scene => play(scene, { connect: offline({ calls: 1000 }) }),
  },
  {
    situation: 'no network for an hour after a lost reply',
    images: 1,
    outcome: 'available',
    play: async scene => {
      scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'after' });
      const network = { isUp: true };
      const window = await start(scene, { connect: switched(network) });
      await scene.time.until(() => scene.imagesOf(NAME).length === 1);
      network.isUp = false;
      await scene.time.pass(HOUR);
      assert.equal(window.told.length, 0);
      network.isUp = true;
      await end(scene, window);
    },
  },
  {
    situation: "the reply is lost and this computer's clock is an hour ahead",
    images: 1,
    outcome: 'available',
    scene: { clockIsOff: HOUR },
    play: withFault(['CreateImage', { kind: 'drop', when: 'after' }]),
  },
  {
    situation: "the reply is lost and this computer's clock is a day behind",
    images: 1,
    outcome: 'available',
    scene: { clockIsOff: -24 * HOUR },
    play: withFault(['CreateImage', { kind: 'drop', when: 'after' }]),
  },
  {
    situation: "EC2's clock is an hour from the signature's",
    images: 1,
    outcome: 'available',
    play: async scene => {
      scene.sandbox.behave({ clockSkewSeconds: 3600 });
      await play(scene);
    },
  },
  {
    situation: 'the token expires while watching, and is renewed an hour later',
    images: 1,
    outcome: 'available',
    play: expiredToken,
  },
  {
    situation: 'EC2 calls the session expired while watching, until it is renewed',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const window = await start(scene);
      await watching(scene, window);
      scene.sandbox.addFault('DescribeImages', { kind: 'error', code: 'RequestExpired', status: 400 }, 1000);
      await scene.time.pass(HOUR);
      assert.equal(window.told.length, 0);
      scene.sandbox.clearFaults();
      window.runs.checkNow();
      await end(scene, window);
    },
  },
  ...failing('the image fails before its snapshots', { kind: 'image-fails', stage: 1, code: 'Server.InternalError' }),
  ...failing('the image fails during its snapshots', { kind: 'image-fails', stage: 2, code: 'Server.InternalError' }),
  ...failing('a snapshot ends in error', { kind: 'snapshot-error' }),
  ...failing('the instance is terminated meanwhile', { kind: 'instance-terminated' }),
  {
    situation: 'the image is deregistered meanwhile',
    images: 1,
    outcome: 'gone: not-listed',
    play: async scene => {
      const window = await start(scene);
      await watching(scene, window);
      await deregisterElsewhere(scene);
      await end(scene, window);
    },
  },
  {
    situation: 'the image is deregistered during a week without a window',
    images: 1,
    outcome: 'gone: not-listed',
    play: async scene => {
      const window = await start(scene);
      await watching(scene, window);
      await window.close();
      await deregisterElsewhere(scene);
      await scene.time.pass(7 * 24 * HOUR);
      await end(scene, await reopen(scene));
    },
  },
  {
    situation: 'EC2 does not know the image for the first looks',
    images: 1,
    outcome: 'available',
    play: withFault(['CreateImage', { kind: 'hidden', describes: 3 }]),
  },
  {
    situation: 'the reply is lost, and EC2 lists the image only long after',
    images: 1,
    outcome: 'available',
    play: async scene => {
      scene.sandbox.behave({ hiddenDescribes: 3, imageSeconds: [300, 301] });
      scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'after' });
      await play(scene);
    },
  },
  {
    situation: 'the disk is full before sending',
    images: 0,
    outcome: '',
    records: 0,
    told: 0,
    play: async scene => {
      const window = await scene.openWindow({ disk: full({ from: file => file.includes('.run.json') }) });
      const result = await window.runs.start(scene.order(NAME));
      assert.equal(result.kind, 'not-stored');
      assert.match(result.kind === 'not-stored' ? result.message : '', /disk is full.*request was not sent/);
    },
  },
  {
    situation: 'the disk fills up between the record and the sending',
    images: 0,
    outcome: 'not created: not-stored',
    play: async scene => {
      const space = { isFull: false };
      const window = await scene.openWindow({ disk: full({ when: space }) });
      window.runs.onDidChange(() => {
        space.isFull ||= window.runs.list()[0]?.state.kind === 'prepared';
      });
      begin(scene, window);
      await end(scene, window);
      space.isFull = false;
      await scene.time.pass(HOUR);
    },
  },
  {
    situation: 'the disk fills up once sent, and there is space again later',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const space = { isFull: false };
      const window = await start(scene, { disk: full({ when: space }) });
      await watching(scene, window);
      space.isFull = true;
      await end(scene, window);
      space.isFull = false;
      await scene.time.pass(HOUR);
      assert.equal(scene.time.timers, 0);
    },
  },
  {
    situation: 'two windows start the same request at once',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const windows = [await scene.openWindow({ pid: 1 }), await scene.openWindow({ pid: 2 })];
      const results = Promise.all(windows.map(window => window.runs.start(scene.order(NAME))));
      await scene.time.until(() => windows.some(window => window.told.length > 0));
      assert.deepEqual((await results).map(({ kind }) => kind).sort(), ['decided', 'under-way']);
    },
  },
  {
    situation: 'two windows are open while one watches',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const window = await start(scene, { pid: 1 });
      const other = await reopen(scene, { pid: 2 });
      await scene.time.until(() => window.told.length + other.told.length > 0);
      await scene.time.pass(HOUR);
    },
  },
  {
    situation: 'the watching window closes while another is open',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const window = await start(scene, { pid: 1 });
      const other = await reopen(scene, { pid: 2 });
      await watching(scene, window);
      await window.close();
      await end(scene, other);
    },
  },
  {
    situation: 'the watching window hangs while another is open, and comes back later',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const hanging = hangingWindow();
      const window = await start(scene, { pid: 1, ...hanging.options });
      const other = await reopen(scene, { pid: 2 });
      await watching(scene, window);
      hanging.hang();
      await end(scene, other);
      hanging.letGo();
      await scene.time.pass(HOUR);
    },
  },
  {
    situation: 'the name is taken by an image of somebody else',
    images: 1,
    outcome: 'not created: name-taken',
    play: async scene => {
      const window = await scene.openWindow();
      const ec2 = await scene.connect();
      await ec2.createImage({ ...scene.order(NAME).request, NoReboot: true });
      begin(scene, window);
      await end(scene, window);
      assert.equal(scene.calls('CreateImage'), 1);
    },
  },
  {
    situation: 'pending for six hours with a reload in the middle',
    images: 1,
    outcome: 'available',
    play: async scene => {
      scene.sandbox.behave({ imageSeconds: [6 * 3600, 6 * 3600 + 1] });
      const window = await start(scene);
      await scene.time.pass(3 * HOUR);
      await window.close();
      const reloaded = await reopen(scene);
      await end(scene, reloaded);
      assert.ok(scene.calls('DescribeImages') < 250, 'a slow image is asked for ever more slowly');
    },
  },
  {
    situation: 'available during a week without a window',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const window = await start(scene);
      await watching(scene, window);
      await window.close();
      await scene.time.pass(7 * 24 * HOUR);
      await end(scene, await reopen(scene));
    },
  },
  {
    situation: 'the computer sleeps for two days while watching',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const window = await start(scene);
      await watching(scene, window);
      scene.time.jump(48 * HOUR);
      scene.sandbox.advance(48 * HOUR);
      await end(scene, window);
    },
  },
  {
    situation: 'the clock is set back by a year while watching',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const window = await start(scene);
      await watching(scene, window);
      scene.time.jump(-365 * 24 * HOUR);
      await end(scene, window);
    },
  },
  {
    situation: 'the clock is set back by a year while looking for a lost reply',
    images: 0,
    outcome: 'not created: not-found',
    play: async scene => {
      scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'before' });
      const window = await start(scene);
      await scene.time.until(() => window.runs.list()[0]?.state.kind === 'reconciling');
      scene.time.jump(-365 * 24 * HOUR);
      await end(scene, window);
    },
  },
  {
    situation: 'the clock is set back by a year while throttled',
    images: 1,
    outcome: 'available',
    play: async scene => {
      scene.sandbox.addFault('CreateImage', throttled());
      const window = await start(scene);
      await scene.time.until(() => window.runs.list()[0]?.state.kind === 'waiting');
      scene.time.jump(-365 * 24 * HOUR);
      await scene.time.until(() => window.told.length > 0, HOUR);
    },
  },
  {
    situation: 'the network goes away while the request is on its way, which is called never sent',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const window = await start(scene, { connect: async ec2 => losing(ec2, failure('ENETDOWN', 'never-sent')) });
      await end(scene, window);
      assert.equal(scene.calls('CreateImage'), 1, 'the image was adopted, not doubled');
    },
  },
  {
    situation: 'the profile is another account while the image of a lost reply is searched for',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const signedIn = { elsewhere: true };
      scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'after' });
      const window = await start(scene, { connect: async ec2 => elsewhereAfterSending(ec2, scene, signedIn) });
      await scene.time.pass(24 * HOUR);
      assert.equal(window.told.length, 0, 'an answer about another account ends nothing');
      signedIn.elsewhere = false;
      await end(scene, window);
    },
  },
  {
    situation: 'the sign-in names no account',
    images: 0,
    outcome: 'not created: other-account',
    play: async scene =>
      play(scene, { connect: async ec2 => ({ ...ec2, callerIdentity: async () => ({ account: '', arn: '' }) }) }),
  },
  {
    situation: 'the window stands still between the record and the sending, and another window takes over',
    images: 0,
    outcome: 'not created: not-found',
    play: async scene => {
      const still = standingStill(scene, 'after');
      const window = await start(scene, { pid: 1, ...still.options });
      const other = await reopen(scene, { pid: 2 });
      await scene.time.until(() => still.isStanding());
      await end(scene, other);
      still.goOn();
      await scene.time.pass(HOUR);
      assert.equal(scene.calls('CreateImage'), 0);
      assert.equal(window.told.length, 0);
    },
  },
  {
    situation: 'the window stands still just before the record of the sending, and another window takes over',
    images: 0,
    outcome: 'not created: interrupted',
    play: async scene => {
      const still = standingStill(scene, 'before');
      await start(scene, { pid: 1, ...still.options });
      const other = await reopen(scene, { pid: 2 });
      await scene.time.until(() => still.isStanding());
      await end(scene, other);
      still.goOn();
      await still.written;
      // The other window hears of the file from the system, which virtual time must not outrun.
      await onDisk(scene, run => run.state.kind === 'ended');
      await scene.time.pass(HOUR);
      assert.equal(scene.calls('CreateImage'), 0);
    },
  },
  {
    situation: 'the computer sleeps between the record and the sending',
    images: 0,
    outcome: 'not created: interrupted',
    play: async scene => {
      const window = await scene.openWindow();
      window.runs.onDidChange(() => {
        if (window.runs.list()[0]?.state.kind === 'sending') scene.time.jump(8 * HOUR);
      });
      begin(scene, window);
      await end(scene, window);
      assert.equal(scene.calls('CreateImage'), 0);
    },
  },
  {
    situation: 'another window takes the run over during the call, and says that there is no image',
    images: 1,
    outcome: 'available',
    // The second tells of the image that the first denied.
    told: 2,
    play: async scene => {
      const late = lateAnswer();
      const window = await start(scene, { pid: 1, ...late.options });
      await scene.sent();
      const other = await reopen(scene, { pid: 2, isRunning: pid => pid !== 1, connect: async ec2 => blind(ec2) });
      await scene.time.until(() => other.told.length > 0);
      assert.deepEqual(other.told.map(outcomeOf), ['not created: not-found']);
      late.answer();
      await end(scene, window);
    },
  },
  {
    situation: 'a window of another container looks dead by its number',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const late = lateAnswer();
      const window = await start(scene, { pid: 1, scope: 'container a', ...late.options });
      await scene.sent();
      const other = await reopen(scene, { pid: 2, scope: 'container b', isRunning: pid => pid === 2 });
      await scene.time.pass(85_000);
      assert.equal(other.told.length, 0);
      late.answer();
      await scene.time.until(() => window.told.length + other.told.length > 0);
    },
  },
  {
    situation: 'the reply is lost, and EC2 lists the image after the run has ended',
    images: 1,
    outcome: 'available',
    told: 2,
    play: async scene => {
      const lateness = { isLate: true };
      scene.sandbox.behave({ imageSeconds: [400, 401] });
      scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'after' });
      const window = await start(scene, { connect: async ec2 => (lateness.isLate ? lateList(ec2, lateness) : ec2) });
      await end(scene, window);
      assert.deepEqual(window.told.map(outcomeOf), ['not created: not-found']);
      lateness.isLate = false;
      await scene.time.until(() => window.told.length === 2, HOUR);
    },
  },
  {
    situation: 'the reply is lost before acting, and somebody else creates the name days later',
    images: 1,
    outcome: 'not created: name-taken',
    play: async scene => {
      scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'before' });
      const window = await start(scene);
      await scene.time.until(() => window.runs.list()[0]?.state.kind === 'reconciling');
      await window.close();
      scene.sandbox.advance(72 * HOUR);
      const ec2 = await scene.connect();
      await ec2.createImage({ ...scene.order(NAME).request, NoReboot: true });
      await end(scene, await reopen(scene));
    },
  },
  {
    situation: 'the storage folder is deleted while the image is watched',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const window = await start(scene);
      await watching(scene, window);
      // At once, as the window may be writing into it.
      await rename(scene.folder, `${scene.folder}.removed`);
      await rm(`${scene.folder}.removed`, { recursive: true });
      await end(scene, window);
    },
  },
  {
    situation: 'the file of a watched run is removed by another program',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const window = await start(scene);
      await watching(scene, window);
      for (const file of await readdir(scene.folder)) {
        if (file.endsWith('.run.json')) await rm(join(scene.folder, file));
      }
      await end(scene, window);
    },
  },
  {
    situation: 'the list of images has a second page while watching',
    images: 1,
    outcome: 'available',
    play: async scene => play(scene, { connect: async ec2 => inTwoPages(ec2) }),
  },
  {
    situation: 'a lease that a dead window left half-written',
    images: 1,
    outcome: 'available',
    play: async scene => {
      await mkdir(join(scene.folder, 'leases'));
      await writeFile(join(scene.folder, 'leases', 'start.3'), '');
      await play(scene);
    },
  },
  {
    situation: 'the folder forbids the account while the request waits to be sent again',
    images: 0,
    outcome: 'not created: blocked',
    play: async scene => {
      const guard = { account: '', region: '' };
      scene.sandbox.addFault('CreateImage', throttled());
      const window = await reopen(scene);
      void window.runs.start({ ...scene.order(NAME), guard: () => guard });
      await scene.time.until(() => window.runs.list()[0]?.state.kind === 'waiting');
      guard.account = '999999999999';
      await end(scene, window);
      assert.equal(scene.calls('CreateImage'), 1);
    },
  },
  {
    situation: 'cancelled before it is sent',
    images: 0,
    outcome: 'not created: cancelled',
    told: 0,
    play: async scene => {
      const window = await scene.openWindow({ connect: offline({ calls: 1000 }) });
      const cancel = new AbortController();
      const result = window.runs.start(scene.order(NAME), cancel.signal);
      await scene.time.until(() => window.runs.list()[0]?.state.kind === 'waiting');
      cancel.abort();
      await result;
    },
  },
  {
    situation: 'cancelled at the last moment before it is sent',
    images: 0,
    outcome: 'not created: cancelled',
    told: 0,
    play: async scene => {
      const window = await scene.openWindow();
      const cancel = new AbortController();
      window.runs.onDidChange(() => {
        if (window.runs.list()[0]?.state.kind === 'sending') cancel.abort();
      });
      await window.runs.start(scene.order(NAME), cancel.signal);
      assert.equal(scene.calls('CreateImage'), 0);
    },
  },
  {
    situation: 'cancelled after it was sent, which is too late',
    images: 1,
    outcome: 'available',
    play: async scene => {
      const cancel = new AbortController();
      const window = await scene.openWindow({ connect: async ec2 => cancelling(ec2, cancel) });
      void window.runs.start(scene.order(NAME), cancel.signal);
      await end(scene, window);
    },
  },
];

describe('one image or a truthful "not created", one record, one notification', function () {
  this.timeout(60_000);
  const rows: ProofRow[] = [];

  for (const proof of proofs) {
    it(proof.situation, async () => {
      const scene = await openScene(proof.scene);
      try {
        await proof.play(scene);
        const row = await readRow(proof.situation, scene);
        rows.push(row);
        assert.deepEqual(row, {
          situation: proof.situation,
          images: proof.images,
          outcome: proof.outcome,
          records: proof.records ?? 1,
          told: proof.told ?? 1,
        });
        assert.equal(scene.reboots(), proof.images === 0 ? 0 : row.outcome.includes('name-taken') ? 0 : 1);
        assert.equal(scene.time.timers, 0, 'nothing is pending, so no timer is set');
      } finally {
        await scene.close();
      }
    });
  }

  after(() => printProofs(rows));
});

/** What stands in the end, read by a window that opens then: whatever it would tell of again counts. */
async function readRow(situation: string, scene: Scene): Promise<ProofRow> {
  await scene.time.pass(60_000);
  const late = await reopen(scene, { pid: 99 });
  await scene.time.pass(HOUR);
  const records = late.runs.list();
  return {
    situation,
    images: scene.imagesOf(NAME).length,
    outcome: records.map(outcomeOf).join(', '),
    records: records.length,
    told: scene.told().length,
  };
}

function faulty(situation: string, fault: Fault, images: 0 | 1): readonly Proof[] {
  const outcome = images === 1 ? 'available' : 'not created: not-found';
  return [{ situation, images, outcome, play: withFault(['CreateImage', fault]) }];
}

function failing(situation: string, fault: Fault): readonly Proof[] {
  return [{ situation, images: 1, outcome: 'failed', play: withFault(['CreateImage', fault]) }];
}

function throttled(): Fault {
  return { kind: 'error', code: 'RequestLimitExceeded', status: 503 };
}

function withFault(...faults: readonly (readonly [action: string, fault: Fault, count?: number])[]) {
  return async (scene: Scene) => {
    for (const fault of faults) scene.sandbox.addFault(...fault);
    await play(scene);
  };
}

function unanswered(fault: Fault) {
  return async (scene: Scene) => {
    scene.sandbox.addFault('CreateImage', fault);
    const window = await start(scene, { unanswered: ['createImage'] });
    await scene.sent();
    await end(scene, window);
  };
}

async function play(scene: Scene, options?: WindowOptions): Promise<void> {
  await end(scene, await start(scene, options));
}

async function start(scene: Scene, options?: WindowOptions): Promise<Window> {
  const window = await reopen(scene, options);
  begin(scene, window);
  return window;
}

function begin(scene: Scene, window: Window): void {
  void window.runs.start(scene.order(NAME));
}

async function reopen(scene: Scene, options?: WindowOptions): Promise<Window> {
  const window = await scene.openWindow(options);
  await window.runs.resume();
  return window;
}

function end(scene: Scene, window: Window): Promise<void> {
  return scene.time.until(() => window.told.length > 0, 30 * 24 * HOUR);
}

/** Until EC2 has shown the image for the first time. */
function watching(scene: Scene, window: Window): Promise<void> {
  return scene.time.until(() => {
    const state = window.runs.list()[0]?.state;
    return state?.kind === 'watching' && state.image === 'pending';
  });
}

async function deregisterElsewhere(scene: Scene): Promise<void> {
  const ec2 = await scene.connect();
  for (const { imageId } of scene.imagesOf(NAME)) await ec2.deregisterImage(imageId);
}

async function expiredToken(scene: Scene): Promise<void> {
  const session = { isOver: false };
  const window = await start(scene, { connect: expiring(session) });
  await watching(scene, window);
  session.isOver = true;
  await scene.time.until(() => {
    const state = window.runs.list()[0]?.state;
    return state?.kind === 'watching' && state.trouble?.kind === 'credentials';
  });
  await scene.time.pass(HOUR);
  assert.equal(window.told.length, 0, 'an expired session is no end and no toast');
  session.isOver = false;
  await end(scene, window);
}

function offline({ calls }: { calls: number }) {
  let left = calls;
  return failingEc2(() => (left-- > 0 ? failure('ENOTFOUND', 'never-sent') : undefined));
}

function switched(network: { readonly isUp: boolean }) {
  return failingEc2(() => (network.isUp ? undefined : failure('ENOTFOUND', 'never-sent')));
}

function expiring(session: { readonly isOver: boolean }) {
  return failingEc2(() => (session.isOver ? failure('SsoTokenExpired', 'never-sent') : undefined));
}

/** The person cancels while the request is on its way. */
function cancelling(ec2: Ec2, cancel: AbortController): Ec2 {
  return {
    ...ec2,
    createImage: (...args) => {
      cancel.abort();
      return ec2.createImage(...args);
    },
  };
}

function failure(code: string, reach: AwsFailure['reach']): AwsFailure {
  return new AwsFailure({ code, reach, message: '' });
}

/** The real connection, whose every call is asked first whether it fails. */
function failingEc2(fails: () => AwsFailure | undefined) {
  return async (ec2: Ec2): Promise<Ec2> =>
    new Proxy(ec2, {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function' || name === 'clockOffset') return value;
        return async (...args: unknown[]) => {
          const failed = fails();
          if (failed !== undefined) throw failed;
          return Reflect.apply(value, target, args);
        };
      },
    });
}

/** EC2 acts, and the reply gets lost with this failure. */
function losing(ec2: Ec2, failed: AwsFailure): Ec2 {
  return {
    ...ec2,
    createImage: async (...args) => {
      await ec2.createImage(...args);
      throw failed;
    },
  };
}

/** Once the request was sent, the profile signs in to another account, which has no images. */
function elsewhereAfterSending(ec2: Ec2, scene: Scene, signedIn: { readonly elsewhere: boolean }): Ec2 {
  const isElsewhere = () => signedIn.elsewhere && scene.calls('CreateImage') > 0;
  return {
    ...ec2,
    images: async (...args) => (isElsewhere() ? { items: [] } : ec2.images(...args)),
    snapshots: async (...args) => (isElsewhere() ? { items: [] } : ec2.snapshots(...args)),
    callerIdentity: async (...args) =>
      isElsewhere() ? { account: '111111111111', arn: '' } : ec2.callerIdentity(...args),
  };
}

/** Lists nothing. */
function blind(ec2: Ec2): Ec2 {
  return { ...ec2, images: async () => ({ items: [] }), snapshots: async () => ({ items: [] }) };
}

function lateList(ec2: Ec2, lateness: { readonly isLate: boolean }): Ec2 {
  const none = { items: [] };
  return {
    ...ec2,
    images: async (...args) => (lateness.isLate ? none : ec2.images(...args)),
    snapshots: async (...args) => (lateness.isLate ? none : ec2.snapshots(...args)),
  };
}

/** Each list begins with an empty page. */
function inTwoPages(ec2: Ec2): Ec2 {
  return {
    ...ec2,
    images: async (query, options) =>
      query.nextToken === undefined
        ? { items: [], nextToken: 'second' }
        : ec2.images({ ...query, nextToken: undefined }, options),
  };
}

/** Resolves once the record of the one run on disk is as asked. */
async function onDisk(scene: Scene, isAsAsked: (run: Run) => boolean): Promise<void> {
  const files = async () =>
    (await readdir(scene.folder, { recursive: true })).filter(file => file.endsWith('.run.json'));
  const read = async (file: string): Promise<Run> => JSON.parse(await readFile(join(scene.folder, file), 'utf8'));
  for (;;) {
    const runs = await Promise.all((await files()).map(read));
    if (runs.length === 1 && runs.every(isAsAsked)) return;
    await turn();
  }
}

/** A window that stands still when the record of the sending reaches the disk, or just before: no heartbeat, until it goes on. */
function standingStill(scene: Scene, when: 'before' | 'after') {
  const { promise, resolve } = withResolvers();
  const written = withResolvers();
  const disk = scene.time.track(nodeDisk);
  let isStanding = false;
  const stand = async () => {
    isStanding = true;
    await promise;
    isStanding = false;
  };
  const options: WindowOptions = {
    unanswered: ['rename'],
    disk: {
      rename: async (from, to, durability) => {
        if (to.endsWith('.window') && isStanding) return;
        const isSending = to.endsWith('.run.json') && (await disk.read(from)).includes('"kind": "sending"');
        if (isSending && when === 'before') await stand();
        await disk.rename(from, to, durability);
        if (isSending) written.resolve();
        if (isSending && when === 'after') await stand();
      },
    },
  };
  return { options, isStanding: () => isStanding, goOn: resolve, written: written.promise };
}

/** EC2's answer to CreateImage comes when the test says so. */
function lateAnswer() {
  const { promise, resolve } = withResolvers();
  const options: WindowOptions = {
    unanswered: ['createImage'],
    connect: async ec2 => ({
      ...ec2,
      createImage: async (...args) => {
        const answer = await ec2.createImage(...args);
        await promise;
        return answer;
      },
    }),
  };
  return { options, answer: resolve };
}

/** A window that hangs: its calls do not come back, and it gives no sign of life, until it is let go. */
function hangingWindow() {
  const { promise: letGo, resolve } = withResolvers();
  let isStuck = false;
  const options: WindowOptions = {
    unanswered: ['images'],
    connect: async ec2 => ({
      ...ec2,
      images: async (...args) => {
        if (isStuck) await letGo;
        return ec2.images(...args);
      },
    }),
    disk: {
      rename: async (from, to, durability) => {
        if (!isStuck || !to.endsWith('.window')) await nodeDisk.rename(from, to, durability);
      },
    },
  };
  return {
    options,
    hang: () => {
      isStuck = true;
    },
    letGo: () => {
      isStuck = false;
      resolve();
    },
  };
}

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}

function full({
  when = { isFull: true },
  from = () => true,
}: {
  when?: { isFull: boolean };
  from?: (path: string) => boolean;
}): WindowOptions['disk'] {
  return {
    create: async (path, text, durability) => {
      if (when.isFull && from(path))
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      await nodeDisk.create(path, text, durability);
    },
  };
}
