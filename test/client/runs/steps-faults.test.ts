import assert from 'node:assert/strict';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import { nodeDisk } from '../../../client/src/runs/storage/disk';
import type { Fault } from '../../../client/src/sandbox/control/faults';
import { mortal } from './support/mortal';
import { openScene, type Scene, type Window, type WindowOptions } from './support/scene';
import {
  changingCalls,
  fiveSteps,
  madeIn,
  printSteps,
  type StepProof,
  someImage,
  standing,
} from './support/step-scene';

/** What goes wrong with the steps, and what it must come to: how many copies and versions there are, and who is not done. */
const proofs: readonly StepProof[] = [
  ...['CopyImage', 'ModifyImageAttribute', 'EnableImageDeprecation', 'EnableImageDeregistrationProtection'].flatMap(
    action => [
      lost(`the reply to ${action} is lost after acting`, action, { kind: 'drop', when: 'after' }),
      lost(`500 after ${action} acted`, action, { kind: 'error', code: 'InternalError', status: 500, when: 'after' }),
      lost(`${action} is throttled`, action, { kind: 'error', code: 'RequestLimitExceeded', status: 503 }),
    ],
  ),
  lost('the reply to PutParameter is lost after acting', 'PutParameter', { kind: 'drop', when: 'after' }, 1),
  lost(
    '500 after PutParameter acted',
    'PutParameter',
    { kind: 'error', code: 'InternalServerError', status: 500, when: 'after' },
    1,
  ),
  lost('PutParameter is throttled', 'PutParameter', { kind: 'error', code: 'ThrottlingException', status: 400 }, 4),
  {
    situation: 'the connection is cut before PutParameter acts',
    notDone: ['publish/source: failed (ParameterNotWritten)'],
    copies: 2,
    versions: 2,
    play: withFault('PutParameter', { kind: 'drop', when: 'before' }, 1),
  },
  {
    situation: 'a refused share leaves the copies and the other steps alone',
    notDone: ['share/source', 'share/copy/eu-west-1', 'share/copy/us-west-2'].map(
      key => `${key}: failed (InvalidParameter)`,
    ),
    copies: 2,
    versions: 3,
    play: withFault('ModifyImageAttribute', { kind: 'error', code: 'InvalidParameter', status: 400 }, 9),
  },
  {
    situation: 'a copy fails, and its steps wait for it to be repeated',
    notDone: [
      'copy/REGION: failed (CopyFailed)',
      ...['share', 'until', 'protect', 'publish'].map(step => `${step}/copy/REGION: waiting`),
    ],
    copies: 2,
    versions: 2,
    play: withFault('CopyImage', { kind: 'image-fails', stage: 2, code: 'Server.InternalError' }, 1),
  },
  {
    situation: 'EC2 takes one copy at a time in each region',
    copies: 2,
    versions: 3,
    play: async scene => {
      const window = await begin(scene);
      scene.sandbox.addFault('CopyImage', limit(), 4);
      await settled(scene, window);
    },
  },
  {
    situation: 'EC2 takes no copy for two hours',
    copies: 2,
    versions: 3,
    play: async scene => {
      const window = await begin(scene);
      scene.sandbox.addFault('CopyImage', limit(), 100_000);
      await scene.time.pass(2 * 3_600_000);
      scene.sandbox.clearFaults();
      await settled(scene, window);
    },
  },
  {
    situation: 'sharing is throttled without end: it fails, and a person has it run again',
    copies: 2,
    versions: 3,
    play: async scene => {
      const window = await begin(scene);
      scene.sandbox.addFault('ModifyImageAttribute', throttled(), 100_000);
      await settled(scene, window);
      const failed = ['share/source', 'share/copy/eu-west-1', 'share/copy/us-west-2'];
      assert.deepEqual(
        standing(window.runs.list()[0]).filter(line => !line.endsWith(': done')),
        failed.map(key => `${key}: failed (RequestLimitExceeded)`),
      );
      scene.sandbox.clearFaults();
      await window.runs.steps.runRemaining(window.runs.list()[0]?.id ?? '');
      await settled(scene, window);
    },
  },
  {
    situation: 'the network is away for ten minutes, then for hours',
    notDone: ['share/source: failed (ENOTFOUND)'],
    copies: 0,
    versions: 0,
    play: async scene => {
      const network = { isAway: true };
      const window = await scene.openWindow({
        connect: async ec2 => ({
          ...ec2,
          callerIdentity: async options => {
            if (network.isAway) throw new AwsFailure({ code: 'ENOTFOUND', message: '', reach: 'never-sent' });
            return ec2.callerIdentity(options);
          },
        }),
      });
      const imageId = await someImage(scene);
      const [first, second] = ['protect', 'share'].map(id => fiveSteps.filter(step => step.id === id));
      await window.runs.steps.start(scene.stepOrder(imageId, first ?? []));
      await scene.time.pass(600_000);
      network.isAway = false;
      await settled(scene, window);
      assert.deepEqual(standing(window.runs.list()[0]), ['protect/source: done']);
      await window.runs.remove(window.runs.list()[0]?.id ?? '');
      network.isAway = true;
      await window.runs.steps.start(scene.stepOrder(imageId, second ?? []));
      await settled(scene, window);
    },
  },
  {
    situation: 'a parameter whose image is not accepted is reported, and nothing is written',
    notDone: ['publish/source: failed (ParameterNotAccepted)'],
    copies: 2,
    versions: 2,
    play: async scene => {
      const window = await begin(scene, {
        parameters: (parameters, region) =>
          region !== 'us-east-1' ? parameters : { ...parameters, put: async () => ({ version: 1 }) },
      });
      await settled(scene, window);
    },
  },
  {
    situation: 'two windows are open while one runs the steps',
    copies: 2,
    versions: 3,
    play: async scene => {
      const window = await begin(scene, { pid: 1 });
      const other = await scene.openWindow({ pid: 2 });
      await other.runs.resume();
      await settled(scene, window);
      await scene.time.pass(3_600_000);
      assert.equal(window.notices.length + other.notices.length, 1);
    },
  },
  {
    situation: 'the window hangs while its copies are pending, and comes back when another has gone on',
    copies: 2,
    versions: 3,
    play: async scene => {
      const process = mortal(changingCalls, 3);
      await begin(scene, { pid: 1, ...process });
      await scene.time.until(process.isDead);
      const other = await scene.openWindow({ pid: 2, isRunning: () => true });
      await other.runs.resume();
      await settled(scene, other);
    },
  },
  {
    situation: 'the session expires while the copies are pending, and is renewed an hour later',
    copies: 2,
    versions: 3,
    play: async scene => {
      const window = await begin(scene);
      await scene.time.until(() => standing(window.runs.list()[0]).includes('copy/eu-west-1: settling'));
      scene.sandbox.addFault('*', { kind: 'error', code: 'RequestExpired', status: 400 }, 100_000);
      await scene.time.pass(3_600_000);
      assert.equal(window.notices.length, 0);
      scene.sandbox.clearFaults();
      window.runs.checkNow();
      await settled(scene, window);
    },
  },
  {
    situation: 'the profile is signed in to another account for a while',
    copies: 2,
    versions: 3,
    play: async scene => {
      const signedIn = { elsewhere: true };
      const window = await begin(scene, {
        connect: async ec2 => ({
          ...ec2,
          callerIdentity: async options =>
            signedIn.elsewhere ? { account: '999999999999', arn: '' } : ec2.callerIdentity(options),
        }),
      });
      await scene.time.pass(3_600_000);
      assert.equal(scene.calls('CopyImage'), 0);
      signedIn.elsewhere = false;
      await settled(scene, window);
    },
  },
  {
    situation: 'the disk is full while the steps run, and there is space again later',
    copies: 2,
    versions: 3,
    play: async scene => {
      const space = { isFull: false };
      const window = await begin(scene, { disk: fullWhile(space) });
      await scene.time.until(() => scene.calls('CopyImage') > 0);
      space.isFull = true;
      await scene.time.pass(3_600_000);
      space.isFull = false;
      await settled(scene, window);
    },
  },
  // The first write is the record of the run, without which nothing begins.
  ...[2, 3, 4, 5, 6, 7, 8].map(
    (write): StepProof => ({
      situation: `write ${write} of the run fails, and those after it for a minute`,
      copies: 2,
      versions: 3,
      play: async scene => {
        const window = await begin(scene, { disk: failingFrom(scene, write) });
        await settled(scene, window);
        await scene.time.pass(3_600_000);
      },
    }),
  ),
];

describe('steps that follow an image: each once, or a truthful failure', function () {
  this.timeout(60_000);
  const rows: StepProof[] = [];
  after(() => printSteps(rows));

  for (const proof of proofs) {
    it(proof.situation, async () => {
      const scene = await openScene();
      try {
        await proof.play(scene);
        const [run, ...others] = (await reader(scene)).runs.list();
        assert.deepEqual(others, []);
        const notDone = standing(run).filter(line => !line.endsWith(': done'));
        // Both copies are on their way at once: whichever comes first meets the fault.
        const [, failed = ''] = /^copy\/(\S+): failed/.exec(notDone[0] ?? '') ?? [];
        assert.deepEqual(notDone, proof.notDone?.map(line => line.replace('REGION', failed)) ?? []);
        const made = ['us-east-1', 'eu-west-1', 'us-west-2'].map(region => madeIn(scene, region));
        assert.equal(
          made.reduce((sum, { copies }) => sum + copies, 0),
          proof.copies,
          'copies',
        );
        assert.equal(
          made.reduce((sum, { version }) => sum + version, 0),
          proof.versions,
          'versions',
        );
        rows.push(proof);
      } finally {
        await scene.close();
      }
    });
  }
});

function lost(situation: string, action: string, fault: Fault, count = 2): StepProof {
  return { situation, copies: 2, versions: 3, play: withFault(action, fault, count) };
}

function withFault(action: string, fault: Fault, count: number): StepProof['play'] {
  return async scene => {
    const imageId = await someImage(scene);
    scene.sandbox.addFault(action, fault, count);
    const window = await begin(scene, {}, imageId);
    await settled(scene, window);
  };
}

async function begin(scene: Scene, options: WindowOptions = {}, imageId?: string): Promise<Window> {
  const id = imageId ?? (await someImage(scene));
  const window = await scene.openWindow(options);
  const started = window.runs.steps.start(scene.stepOrder(id, fiveSteps));
  // A window that dies never says that it has started.
  if (options.isDead === undefined) assert.equal((await started).kind, 'started');
  return window;
}

function settled(scene: Scene, window: Window): Promise<void> {
  return scene.time.until(() => window.runs.list()[0]?.after?.isAnnounced === true);
}

async function reader(scene: Scene): Promise<Window> {
  const window = await scene.openWindow({ pid: 9 });
  await window.runs.resume();
  return window;
}

function throttled(): Fault {
  return { kind: 'error', code: 'RequestLimitExceeded', status: 503 };
}

function limit(): Fault {
  const message = 'Too many snapshot copies in progress. The limit is 1 for this destination region.';
  return { kind: 'error', code: 'ResourceLimitExceeded', message, status: 400 };
}

function fullWhile(space: { readonly isFull: boolean }): WindowOptions['disk'] {
  return {
    create: async (...args) => {
      if (space.isFull && args[0].includes('.run.json')) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      return nodeDisk.create(...args);
    },
  };
}

function failingFrom(scene: Scene, write: number): WindowOptions['disk'] {
  let writes = 0;
  let until = 0;
  return {
    rename: async (...args) => {
      if (args[1].endsWith('.run.json')) writes += 1;
      if (writes === write && until === 0) until = scene.time.clock.now() + 60_000;
      if (scene.time.clock.now() < until) throw Object.assign(new Error('the disk fails'), { code: 'EIO' });
      return nodeDisk.rename(...args);
    },
  };
}
