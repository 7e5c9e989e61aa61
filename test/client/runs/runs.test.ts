import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { awsPolicy } from '../../../client/src/runs/policy';
import type { Run } from '../../../client/src/runs/run';
import { describeRun } from '../../../client/src/runs/words/describe-run';
import { outcomeOf } from './support/outcome-of';
import { openScene, type Scene, type Window } from './support/scene';

const HOUR = 3_600_000;

describe('the runs', function () {
  this.timeout(60_000);
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  it('do nothing before they are asked', async () => {
    await scene.openWindow();
    assert.deepEqual(await readdir(scene.folder), []);
    assert.equal(scene.time.timers, 0);
  });

  it('record what was sent, from which file, where, and all that followed', async () => {
    const window = await scene.openWindow();
    const order = { ...scene.order('web-1', { NoReboot: true }), gitCommit: 'abc123' };
    void window.runs.start(order);
    await ended(window);
    const run = only(window);
    assert.deepEqual(run.request, order.request);
    assert.equal(run.gitCommit, 'abc123');
    assert.equal(run.target.account, '000000000000');
    assert.match(run.attempts[0]?.requestId ?? '', /^[0-9a-f-]{36}$/);
    assert.deepEqual(
      run.history.map(({ state, detail }) => [state, detail].filter(Boolean).join(' ')),
      ['prepared', 'sending', 'watching not-visible', 'watching pending', 'ended available'],
    );
    assert.equal(window.runs.lastOf('file:///work/web.ami.json')?.id, run.id);
    assert.equal(window.runs.lastOf('file:///work/other.ami.json'), undefined);
  });

  it('tell of every change, in every window', async () => {
    const [window, other] = [await scene.openWindow({ pid: 1 }), await scene.openWindow({ pid: 2 })];
    await other.runs.resume();
    const seen = new Set<string>();
    const subscription = other.runs.onDidChange(ids => {
      for (const id of ids) seen.add(other.runs.get(id)?.state.kind ?? 'gone');
    });
    void window.runs.start(scene.order('web-1'));
    await ended(window);
    await scene.time.until(() => seen.has('ended'));
    subscription.dispose();
    await window.runs.remove(only(window).id);
    assert.ok(!seen.has('gone'), 'nothing more once unsubscribed');
  });

  it('block a run that the folder’s guard forbids before EC2 is reached', async () => {
    const window = await scene.openWindow();
    const before = scene.sandbox.state().calls;
    const result = await window.runs.start({
      ...scene.order('web-1'),
      guard: () => ({ account: '999999999999', region: '' }),
    });
    assert.equal(result.kind, 'blocked');
    assert.deepEqual(scene.sandbox.state().calls, before);
    assert.deepEqual(window.runs.list(), []);
  });

  it('send nothing when the profile signs for another account by now', async () => {
    const window = await scene.openWindow();
    const order = scene.order('web-1');
    void window.runs.start({ ...order, target: { ...order.target, account: '111111111111' } });
    await ended(window);
    assert.equal(outcomeOf(only(window)), 'not created: other-account');
    assert.match(describeRun(only(window)), /is now signed in to account 000000000000, so the request was not sent\./);
    assert.equal(scene.calls('CreateImage'), 0);
  });

  it('do not take an image for gone while the profile signs for another account', async () => {
    const signedIn = { elsewhere: false };
    const window = await scene.openWindow({ connect: async ec2 => elsewhere(ec2, signedIn) });
    void window.runs.start(scene.order('web-1'));
    await pending(window);
    signedIn.elsewhere = true;
    await scene.time.pass(HOUR);
    assert.equal(window.told.length, 0);
    assert.match(
      describeRun(only(window)),
      /is now signed in to account 111111111111, but the image is in account 000000000000/,
    );
    signedIn.elsewhere = false;
    window.runs.checkNow();
    await ended(window);
    assert.equal(outcomeOf(only(window)), 'available');
  });

  it('adopt an image that an earlier run made, whose response was lost and which EC2 showed late', async () => {
    const lateness = { isLate: true };
    const window = await scene.openWindow({ connect: async ec2 => late(ec2, lateness) });
    scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'after' });
    void window.runs.start(scene.order('web-1'));
    await ended(window);
    assert.equal(outcomeOf(only(window)), 'not created: not-found');
    lateness.isLate = false;
    void window.runs.start(scene.order('web-1'));
    await scene.time.until(() => window.told.length === 2);
    const [second] = window.runs.list();
    assert.ok(second?.isAdopted && second.state.kind === 'ended' && second.state.outcome.kind === 'available');
    assert.equal(scene.imagesOf('web-1').length, 1);
    assert.equal(scene.calls('CreateImage'), 1);
  });

  it('adopt it also when EC2 only says that the name is taken', async () => {
    const lateness = { isLate: true };
    const window = await scene.openWindow({ connect: async ec2 => late(ec2, lateness) });
    scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'after' });
    void window.runs.start(scene.order('web-1'));
    await ended(window);
    void window.runs.start(scene.order('web-1'));
    await scene.time.until(() => window.runs.list()[0]?.attempts[0]?.code === 'InvalidAMIName.Duplicate');
    lateness.isLate = false;
    await scene.time.until(() => window.told.length === 2);
    assert.equal(window.runs.list().map(outcomeOf)[0], 'available');
    assert.equal(scene.imagesOf('web-1').length, 1);
  });

  it('do not say after one answer that there is no image, however long EC2 could not be asked', async () => {
    const network = { isUp: true };
    const lateness = { isLate: true };
    const window = await scene.openWindow({ connect: async ec2 => late(unreachable(ec2, network), lateness) });
    scene.sandbox.behave({ imageSeconds: [7200, 7201], firstSnapshotSeconds: 7000 });
    scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'after' });
    void window.runs.start(scene.order('web-1', { NoReboot: true }));
    await scene.time.until(() => window.runs.list()[0]?.state.kind === 'reconciling');
    network.isUp = false;
    await scene.time.pass(HOUR / 3);
    network.isUp = true;
    await scene.time.until(() => {
      const { state } = only(window);
      return state.kind === 'reconciling' && state.trouble === undefined;
    });
    await scene.time.pass(15_000);
    lateness.isLate = false;
    await ended(window);
    assert.equal(outcomeOf(only(window)), 'available');
  });

  it('do not adopt an older image of the same name and instance', async () => {
    const ec2 = await scene.connect();
    await ec2.createImage({ ...scene.order('web-1').request, NoReboot: true });
    scene.sandbox.advance(HOUR);
    const window = await scene.openWindow();
    void window.runs.start(scene.order('web-1'));
    await ended(window);
    assert.equal(outcomeOf(only(window)), 'not created: name-taken');
    assert.match(describeRun(only(window)), /ami-51[0-9a-f]*, another image of this instance, already has this name/);
  });

  it('ask once for all images of a target', async () => {
    scene.sandbox.behave({ pendingImagesPerInstance: 10, snapshotGapSeconds: 0, imageSeconds: [100, 101] });
    const window = await scene.openWindow();
    for (const name of ['web-1', 'web-2', 'web-3']) void window.runs.start(scene.order(name, { NoReboot: true }));
    await scene.time.until(() => window.runs.list().filter(({ state }) => state.kind === 'watching').length === 3);
    const before = scene.calls('DescribeImages');
    await scene.time.pass(16_000);
    assert.equal(scene.calls('DescribeImages'), before + 1);
    await scene.time.until(() => window.told.length === 3);
    assert.deepEqual(
      window.notices.map(({ message }) => message),
      ['3 images are available.'],
    );
  });

  it('show the snapshots’ own percentages and never one of their own', async () => {
    const window = await scene.openWindow();
    void window.runs.start(scene.order('web-1'));
    await scene.time.until(() => only(window).snapshots.length > 0);
    const { snapshots } = only(window);
    assert.equal(snapshots.length, 3);
    const made = scene.imagesOf('web-1')[0]?.snapshots;
    assert.deepEqual(
      snapshots.map(({ id, progress }) => [id, progress]),
      made?.map(({ snapshotId, progress }) => [snapshotId, progress]),
    );
    assert.match(describeRun(only(window)), /Image web-1 is pending\. \d of 3 snapshots completed \(.*\)\./);
  });

  it('stop watching without touching the image, and take it up again', async () => {
    const window = await scene.openWindow();
    void window.runs.start(scene.order('web-1'));
    await pending(window);
    await window.runs.stopWatching(only(window).id);
    await scene.time.pass(HOUR);
    assert.equal(scene.time.timers, 0);
    assert.equal(only(window).state.kind, 'stopped');
    assert.equal(scene.imagesOf('web-1')[0]?.state, 'available');
    assert.equal(window.told.length, 0);
    await window.runs.resumeWatching(only(window).id);
    await ended(window);
    assert.equal(outcomeOf(only(window)), 'available');
  });

  it('stop watching from another window than the one that watches', async () => {
    const [window, other] = [await scene.openWindow({ pid: 1 }), await scene.openWindow({ pid: 2 })];
    void window.runs.start(scene.order('web-1'));
    await pending(window);
    await other.runs.resume();
    await other.runs.stopWatching(only(window).id);
    await scene.time.pass(HOUR);
    assert.deepEqual([only(window).state.kind, only(other).state.kind], ['stopped', 'stopped']);
    assert.equal(scene.time.timers, 0);
    assert.equal(scene.told().length, 0);
  });

  it('deregister an image with its snapshots, and tell nobody who knows', async () => {
    const window = await scene.openWindow();
    void window.runs.start(scene.order('web-1'));
    await ended(window);
    const result = await window.runs.deregister(only(window).id, { deleteSnapshots: true });
    assert.equal(result.kind, 'deregistered');
    assert.deepEqual(result.kind === 'deregistered' && result.snapshots.map(({ result }) => result), [
      'success',
      'success',
      'success',
    ]);
    assert.equal(outcomeOf(only(window)), 'gone: deregistered');
    assert.equal(scene.imagesOf('web-1')[0]?.state, 'deregistered');
    await scene.time.pass(HOUR);
    assert.equal(window.told.length, 1, 'its becoming available was told, this is not');
    assert.equal((await window.runs.deregister(only(window).id, { deleteSnapshots: true })).kind, 'already-gone');
  });

  it('know of an image that was deregistered by other means, in its account and region only', async () => {
    const window = await scene.openWindow();
    void window.runs.start(scene.order('web-1'));
    await ended(window);
    const { imageId = '', target } = only(window);
    await window.runs.imagesDeregistered({ ...target, region: 'eu-west-3' }, [imageId]);
    await window.runs.imagesDeregistered({ ...target, account: '999999999999' }, [imageId]);
    await window.runs.imagesDeregistered(target, ['ami-1']);
    assert.equal(outcomeOf(only(window)), 'available');
    await window.runs.imagesDeregistered({ ...target, profile: 'another' }, [imageId]);
    assert.equal(outcomeOf(only(window)), 'gone: deregistered');
    await scene.time.pass(HOUR);
    assert.equal(window.told.length, 1, 'its becoming available was told, this is not');
  });

  it('deregister an image that is still pending, which ends its watch', async () => {
    const window = await scene.openWindow();
    void window.runs.start(scene.order('web-1'));
    await pending(window);
    await window.runs.deregister(only(window).id, { deleteSnapshots: false });
    await scene.time.pass(HOUR);
    assert.equal(scene.time.timers, 0);
    assert.equal(outcomeOf(only(window)), 'gone: deregistered');
    assert.equal(window.told.length, 0);
  });

  it('do not take a pending image for deregistered because EC2 calls it unavailable', async () => {
    const window = await scene.openWindow();
    void window.runs.start(scene.order('web-1'));
    await pending(window);
    const fault = { kind: 'error', code: 'InvalidAMIID.Unavailable', status: 400 } as const;
    scene.sandbox.addFault('DeregisterImage', fault);
    const result = await window.runs.deregister(only(window).id, { deleteSnapshots: false });
    assert.equal(result.kind === 'failed' && result.failure.code, fault.code);
    await ended(window);
    assert.equal(outcomeOf(only(window)), 'available');
  });

  it('adopt the image of a stopped run whose response was lost when the request is run again', async () => {
    const window = await scene.openWindow();
    scene.sandbox.behave({ hiddenDescribes: 2 });
    scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'after' });
    void window.runs.start(scene.order('web-1'));
    await scene.time.until(() => only(window).state.kind === 'reconciling');
    await window.runs.stopWatching(only(window).id);
    await scene.time.pass(30_000);
    void window.runs.start(scene.order('web-1'));
    await ended(window);
    assert.ok(window.told[0]?.isAdopted);
    assert.equal(scene.imagesOf('web-1').length, 1);
  });

  it('send what was confirmed, whatever becomes of the object afterwards', async () => {
    const window = await scene.openWindow();
    const request: Record<string, unknown> = { ...scene.order('web-1').request };
    void window.runs.start({ ...scene.order('web-1'), request });
    request.Name = 'another';
    await ended(window);
    assert.deepEqual([scene.imagesOf('web-1').length, scene.imagesOf('another').length], [1, 0]);
  });

  it('give up after four connections that failed, and not one later', async () => {
    const calls = { made: 0 };
    const window = await scene.openWindow({ connect: async ec2 => neverConnecting(ec2, calls) });
    void window.runs.start(scene.order('web-1'));
    await ended(window);
    assert.equal(calls.made, awsPolicy.unsentTries);
    assert.equal(only(window).attempts.length, awsPolicy.unsentTries);
    assert.match(outcomeOf(only(window)), /refused \(ECONNREFUSED\)/);
  });

  it('say why an image could not be deregistered, and leave the run as it is', async () => {
    const window = await scene.openWindow();
    void window.runs.start(scene.order('web-1'));
    await ended(window);
    scene.sandbox.deny('sandbox', ['ec2:DeregisterImage']);
    const result = await window.runs.deregister(only(window).id, { deleteSnapshots: true });
    assert.equal(result.kind === 'failed' && result.failure.code, 'UnauthorizedOperation');
    assert.equal(outcomeOf(only(window)), 'available');
  });

  it('ask a person to sign in when they are there, and otherwise never', async () => {
    const asked: boolean[] = [];
    const locked = { isLocked: false };
    const window = await scene.openWindow({ connect: async ec2 => behindMfa(ec2, locked, asked) });
    void window.runs.start(scene.order('web-1'));
    await pending(window);
    locked.isLocked = true;
    await scene.time.pass(HOUR);
    assert.deepEqual(asked, [], 'nobody was asked for a code while nobody was there');
    assert.match(describeRun(only(window)), /its state cannot be read now/);
    window.runs.checkNow();
    await ended(window);
    assert.deepEqual(asked, [true]);
  });

  it('look for a lost image without asking for a code after a reload, and at once when the person wants it', async () => {
    scene.sandbox.addFault('CreateImage', { kind: 'drop', when: 'after' });
    const window = await scene.openWindow({ pid: 1, connect: async ec2 => late(ec2, { isLate: true }) });
    void window.runs.start(scene.order('web-1'));
    await scene.time.until(() => window.runs.list()[0]?.state.kind === 'reconciling');
    await window.close();
    const asked: boolean[] = [];
    const locked = { isLocked: true };
    const reloaded = await scene.openWindow({ pid: 2, connect: async ec2 => behindMfa(ec2, locked, asked) });
    await reloaded.runs.resume();
    await scene.time.pass(HOUR);
    assert.deepEqual(asked, []);
    assert.equal(only(reloaded).state.kind, 'reconciling');
    reloaded.runs.checkNow();
    await ended(reloaded);
    assert.deepEqual(asked, [true]);
    assert.equal(outcomeOf(only(reloaded)), 'available');
  });

  it('clear away what a dead window left half-written, and nothing of a living one’s', async () => {
    const [dead, alive] = [randomUUID(), randomUUID()];
    const leases = join(scene.folder, 'leases');
    await mkdir(leases);
    for (const [id, pid] of [
      [dead, 666],
      [alive, 1],
    ] as const) {
      await writeFile(join(scene.folder, `${randomUUID()}.run.json.${id}.tmp`), '{');
      await writeFile(join(leases, `${id}.window.3.tmp`), '{');
      await writeFile(join(leases, `${id}.window`), JSON.stringify({ pid, scope: 'here', count: 1 }));
    }
    const window = await scene.openWindow({ isRunning: pid => pid !== 666 });
    await window.runs.resume();
    const files = [...(await readdir(scene.folder)), ...(await readdir(leases))].filter(file => file.includes('.'));
    assert.equal(files.length, 3);
    assert.ok(files.every(file => file.includes(alive)));
  });

  it('keep no more finished runs than asked', async () => {
    const window = await scene.openWindow({ history: 2 });
    for (const name of ['taken', 'web-2', 'web-3']) {
      void window.runs.start({ ...scene.order(name), target: { ...scene.target, account: '111111111111' } });
      await scene.time.until(() => window.told.some(({ request }) => request.Name === name));
      await scene.time.pass(1_000);
    }
    assert.deepEqual(
      window.runs.list().map(({ request }) => request.Name),
      ['web-3', 'web-2'],
    );
  });

  it('do not forget a run that is under way, however much a person wants it', async () => {
    const window = await scene.openWindow();
    void window.runs.start(scene.order('web-1'));
    await pending(window);
    await window.runs.remove(only(window).id);
    assert.equal(window.runs.list().length, 1);
    await ended(window);
    await scene.time.pass(1_000);
    await window.runs.remove(only(window).id);
    assert.deepEqual(window.runs.list(), []);
    assert.deepEqual(
      scene.imagesOf('web-1').map(({ state }) => state),
      ['available'],
      'what EC2 has is not touched',
    );
  });

  it('end with what EC2 refused, its request id and what can be done', async () => {
    scene.sandbox.deny('sandbox', ['ec2:CreateImage']);
    const window = await scene.openWindow();
    void window.runs.start(scene.order('web-1'));
    await ended(window);
    const notice = window.notices[0];
    assert.match(
      notice?.message ?? '',
      /^Image web-1 was not created\. .*ec2:CreateImage.*Request ID: [0-9a-f-]{36}\.$/,
    );
    assert.deepEqual(notice?.offers.map(({ kind }) => kind).includes('decode'), true);
  });

  function ended(window: Window): Promise<void> {
    return scene.time.until(() => window.told.length > 0);
  }

  function pending(window: Window): Promise<void> {
    return scene.time.until(() => {
      const state = window.runs.list()[0]?.state;
      return state?.kind === 'watching' && state.image === 'pending';
    });
  }
});

function only(window: Window): Run {
  const [run, ...others] = window.runs.list();
  assert.ok(run !== undefined && others.length === 0, 'there is exactly one run');
  return run;
}

/** An account in which the images are not. */
function elsewhere(ec2: Ec2, signedIn: { readonly elsewhere: boolean }): Ec2 {
  return {
    ...ec2,
    images: async (...args) => (signedIn.elsewhere ? { items: [] } : ec2.images(...args)),
    callerIdentity: async (...args) =>
      signedIn.elsewhere ? { account: '111111111111', arn: '' } : ec2.callerIdentity(...args),
  };
}

/** Calls work again once somebody who is there has typed a code. */
function behindMfa(ec2: Ec2, locked: { isLocked: boolean }, asked: boolean[]): Ec2 {
  return {
    ...ec2,
    images: async (query, options) => {
      if (locked.isLocked && options?.background) {
        throw new AwsFailure({ code: 'MfaRequired', message: '', reach: 'never-sent' });
      }
      if (locked.isLocked) asked.push(true);
      locked.isLocked = false;
      return ec2.images(query, options);
    },
  };
}

/** No byte of a CreateImage ever leaves. */
function neverConnecting(ec2: Ec2, calls: { made: number }): Ec2 {
  return {
    ...ec2,
    createImage: async () => {
      calls.made += 1;
      throw new AwsFailure({ code: 'ECONNREFUSED', message: '', reach: 'never-sent' });
    },
  };
}

function unreachable(ec2: Ec2, network: { readonly isUp: boolean }): Ec2 {
  return {
    ...ec2,
    images: async (...args) => {
      if (!network.isUp) throw new AwsFailure({ code: 'ENOTFOUND', message: '', reach: 'never-sent' });
      return ec2.images(...args);
    },
  };
}

/** EC2's lists lag behind. */
function late(ec2: Ec2, lateness: { readonly isLate: boolean }): Ec2 {
  return {
    ...ec2,
    images: async (...args) => {
      const found = await ec2.images(...args);
      return lateness.isLate ? { items: [] } : found;
    },
  };
}
