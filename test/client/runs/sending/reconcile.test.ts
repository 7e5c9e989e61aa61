import assert from 'node:assert/strict';
import type { Image } from '../../../../client/src/ec2/model';
import type { Run } from '../../../../client/src/runs/run';
import { reconcile } from '../../../../client/src/runs/sending/reconcile';
import { beginAttempt, loseReply } from '../../../../client/src/runs/transitions';
import { failure, image, snapshot } from '../../ec2/support/fake-ec2';
import { makeRun } from '../support/make-run';
import { outcomeOf } from '../support/outcome-of';
import { Sender } from '../support/sender';

const start = Date.parse('2026-11-23T12:00:00Z');
const at = '2026-11-23T12:00:00.000Z';
const lostReply = { code: 'ECONNRESET', message: '', reach: 'unknown' } as const;
const offline = failure('ENOTFOUND', 'never-sent');
const own: Partial<Image> = { sourceInstanceId: 'i-0123456789abcdef0', created: '2026-11-23T12:00:05.000Z' };

describe('the search for the image of a lost reply', () => {
  let sender: Sender;
  /** Seconds at which EC2 was asked for images by name. */
  let asked: number[];
  let images: () => readonly Image[] | Error;

  beforeEach(() => {
    asked = [];
    images = () => [];
    sender = new Sender({
      images: async ({ names }) => {
        if (names !== undefined) asked.push((sender.time.clock.now() - start) / 1_000);
        const answer = images();
        if (answer instanceof Error) throw answer;
        return { items: answer };
      },
    });
  });

  const lost = (sent = at) => loseReply(beginAttempt(makeRun('a'), sent), lostReply, at);
  const search = (run: Run = lost()) => sender.time.finish(reconcile(run, sender.ports));

  it('adopts the image, however late EC2 lists it', async () => {
    images = () => (asked.length === 7 ? [image('ami-1', 'web-2026', own)] : []);
    const run = await search();
    assert.deepEqual([run.state.kind, run.imageId, run.isAdopted], ['watching', 'ami-1', true]);
    assert.deepEqual(asked, [0, 5, 10, 15, 20, 25, 30]);
    assert.equal(sender.kept.at(-1), run);
  });

  it('says that there is none after the request can no longer arrive, and EC2 had a minute to list its image', async () => {
    const run = await search();
    assert.deepEqual(run.state, {
      kind: 'ended',
      outcome: { kind: 'not-created', why: { kind: 'not-found', failure: lostReply } },
    });
    assert.equal(asked.at(-1), 150);
  });

  it('takes a minute where the request was sent long ago, and no longer where the clock was set back', async () => {
    await search(lost('2026-11-23T10:00:00.000Z'));
    assert.equal(asked.at(-1), 60);
    asked = [];
    await search(lost('2026-11-23T13:00:00.000Z'));
    assert.equal(asked.length, 31);
  });

  it('says whose image has the name', async () => {
    images = () => [image('ami-9', 'web-2026', { ...own, created: '2020-01-01T00:00:00Z' })];
    const { state } = await search();
    assert.deepEqual(state, {
      kind: 'ended',
      outcome: { kind: 'not-created', why: { kind: 'name-taken', imageId: 'ami-9', isOfSameInstance: true } },
    });
  });

  it('counts no answer that did not come, nor one about another account', async () => {
    let account = '123456789012';
    sender.ec2 = { ...sender.ec2, callerIdentity: async () => ({ account, arn: '' }) };
    images = () => (asked.length <= 3 ? offline : []);
    const searching = reconcile(lost(), sender.ports);
    await sender.time.pass(60_000);
    account = '999999999999';
    await sender.time.pass(3_600_000);
    const { state } = sender.kept.at(-1) ?? makeRun('b');
    assert.equal(state.kind === 'reconciling' && state.trouble?.kind, 'other-account');
    account = '123456789012';
    await sender.time.finish(searching);
    assert.equal(outcomeOf(sender.kept.at(-1) ?? makeRun('b')), 'not created: not-found');
    assert.equal(asked.length, 31 + 3);
  });

  it('shows why EC2 cannot be asked, once, and that it can be again', async () => {
    images = () => (asked.length <= 4 ? offline : []);
    await search();
    const troubles = sender.kept.map(({ state }) => state.kind === 'reconciling' && state.trouble?.kind);
    assert.deepEqual(troubles, ['unreachable', undefined, false]);
  });

  it('asks less and less often while EC2 cannot be asked, down to once a minute', async () => {
    images = () => (asked.length <= 8 ? offline : [image('ami-1', 'web-2026', own)]);
    await search();
    const delays = asked.map((each, index) => each - (asked[index - 1] ?? 0));
    assert.deepEqual(
      delays.map(delay => Math.round(delay * 10) / 10),
      [0, 7.5, 11.3, 16.9, 25.3, 38, 57, 60, 60],
    );
  });

  it('looks at once when a person asks, which counts as no answer, and may then ask them to sign in', async () => {
    const background: (boolean | undefined)[] = [];
    sender.ec2 = {
      ...sender.ec2,
      callerIdentity: async options => {
        background.push(options?.background);
        return { account: '123456789012', arn: '' };
      },
    };
    sender.isAttended = false;
    const searching = reconcile(lost(), sender.ports);
    await sender.time.pass(1_000);
    sender.wake.wake();
    await sender.time.pass(1_000);
    await sender.time.finish(searching);
    assert.deepEqual(background.slice(0, 3), [true, false, true]);
    assert.deepEqual(asked.slice(0, 3), [0, 1, 6]);
    assert.equal(asked.length, 31 + 1);
  });

  it('asks a person to sign in for the first look after they sent it, and not every minute', async () => {
    const background: (boolean | undefined)[] = [];
    images = () => (background.length < 3 ? [] : [image('ami-1', 'web-2026', own)]);
    sender.ec2 = {
      ...sender.ec2,
      callerIdentity: async options => {
        background.push(options?.background);
        return { account: '123456789012', arn: '' };
      },
    };
    await search();
    assert.deepEqual(background, [false, true, true]);
  });

  it('finds the image by its snapshots where no list has it', async () => {
    const description = 'Created by CreateImage(i-0123456789abcdef0) for ami-0abc from vol-1';
    sender.ec2 = {
      ...sender.ec2,
      images: async ({ ids }) => ({ items: ids === undefined ? [] : [image('ami-0abc', 'web-2026', own)] }),
      snapshots: async () => ({ items: [{ ...snapshot('snap-1'), description, started: at }] }),
    };
    const run = await search();
    assert.deepEqual([run.state.kind, run.imageId], ['watching', 'ami-0abc']);
  });

  it('waits twice as long where there are snapshots of an image that EC2 does not show', async () => {
    const description = 'Created by CreateImage(i-0123456789abcdef0) for ami-0abc from vol-1';
    sender.ec2 = {
      ...sender.ec2,
      snapshots: async () => ({ items: [{ ...snapshot('snap-1'), description, started: at }] }),
    };
    assert.equal(outcomeOf(await search()), 'not created: not-found');
    assert.equal(asked.at(-1), (2 * 31 - 1) * 5);
  });

  it('stops when the window closes or another one holds the run', async () => {
    const searching = reconcile(lost(), sender.ports);
    await sender.time.pass(7_000);
    sender.closing.abort();
    assert.equal((await sender.time.finish(searching)).state.kind, 'reconciling');
    assert.deepEqual(asked, [0, 5]);
    const other = new Sender({ images: () => assert.fail() });
    other.lease = () => 'lost';
    assert.equal((await other.time.finish(reconcile(lost(), other.ports))).state.kind, 'reconciling');
  });

  it('takes no closing of the window for trouble', async () => {
    images = () => {
      sender.closing.abort();
      return offline;
    };
    const run = await search();
    assert.equal(run.state.kind === 'reconciling' && run.state.trouble, undefined);
    assert.deepEqual(sender.kept, []);
  });
});
