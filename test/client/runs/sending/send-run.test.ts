import assert from 'node:assert/strict';
import type { Ec2 } from '../../../../client/src/ec2/ec2';
import { awsPolicy } from '../../../../client/src/runs/policy';
import type { Run } from '../../../../client/src/runs/run';
import { sendRun } from '../../../../client/src/runs/sending/send-run';
import { beginAttempt, waitToResend } from '../../../../client/src/runs/transitions';
import { failure, fakeEc2, image } from '../../ec2/support/fake-ec2';
import { makeRun } from '../support/make-run';
import { outcomeOf } from '../support/outcome-of';
import { Sender } from '../support/sender';

const start = '2026-11-23T12:00:00.000Z';
const throttled = failure('RequestLimitExceeded', 'throttled');
const refusedConnection = failure('ECONNREFUSED', 'never-sent');
const lost = failure('ECONNRESET', 'unknown');

describe('sending a run', () => {
  let wrongly: number;
  beforeEach(() => {
    wrongly = 0;
  });
  afterEach(() => assert.equal(wrongly, 0, 'nothing was to be sent'));

  /** What it throws would be taken for a lost reply. */
  const never = async (): Promise<never> => {
    wrongly += 1;
    return assert.fail('it was sent');
  };
  /** Sends a run to an account that answers so; each answer of CreateImage in its turn, the last one for ever. */
  const send = async (sender: Sender, run: Run = makeRun('a')) => sender.time.finish(sendRun(run, sender.ports));
  const answering = (...answers: readonly (Error | string)[]) => {
    const sent: number[] = [];
    const left = [...answers];
    const sender = new Sender({
      createImage: async (_, options) => {
        await options?.beforeSending?.();
        sent.push(sender.time.clock.now() - Date.parse(start));
        const answer = left.length > 1 ? left.shift() : left[0];
        if (answer instanceof Error) throw answer;
        return { imageId: answer ?? 'ami-1', requestId: 'req-1' };
      },
    });
    return { sender, sent };
  };
  const taken = (changes: object = {}) => ({
    images: async () => ({
      items: [image('ami-9', 'web-2026', { sourceInstanceId: 'i-0123456789abcdef0', ...changes })],
    }),
  });

  it('is on disk before EC2 can act, and then has EC2’s answer', async () => {
    const sender = new Sender({
      clockOffset: () => 1_500,
      createImage: async request => {
        assert.deepEqual(request, makeRun('a').request);
        assert.equal(sender.kept.at(-1)?.state.kind, 'sending');
        return { imageId: 'ami-1', requestId: 'req-1' };
      },
    });
    const run = await send(sender);
    assert.deepEqual(run.state, { kind: 'watching', image: 'not-visible' });
    assert.equal(run.imageId, 'ami-1');
    assert.deepEqual(run.attempts, [{ sent: start, clockOffset: 1_500, result: 'created', requestId: 'req-1' }]);
    assert.equal(sender.kept.at(-1), run);
  });

  it('does nothing for a run that is over or watched already', async () => {
    for (const state of [{ kind: 'watching', image: 'pending' }, { kind: 'stopped' }] as const) {
      const sender = new Sender();
      const run = makeRun('a', { state });
      assert.equal(await send(sender, run), run);
      assert.deepEqual(sender.kept, []);
    }
  });

  it('does nothing once another window holds the run, or while this one closes', async () => {
    const { sender, sent } = answering('ami-1');
    sender.lease = () => 'lost';
    assert.equal((await send(sender)).state.kind, 'prepared');
    sender.lease = () => 'held';
    sender.closing.abort();
    assert.equal((await send(sender)).state.kind, 'prepared');
    assert.deepEqual([sender.kept, sent], [[], []]);
  });

  it('sends nothing for another account than the one that was confirmed', async () => {
    const { sender, sent } = answering('ami-1');
    sender.ec2 = { ...sender.ec2, callerIdentity: async () => ({ account: '999999999999', arn: '' }) };
    const { state } = await send(sender);
    assert.deepEqual(state, {
      kind: 'ended',
      outcome: { kind: 'not-created', why: { kind: 'other-account', account: '999999999999' } },
    });
    assert.deepEqual(sent, []);
  });

  it('sends nothing where the name is taken, and says by whose image', async () => {
    for (const [sourceInstanceId, isOfSameInstance] of [
      ['i-0123456789abcdef0', true],
      ['i-other', false],
    ] as const) {
      const sender = new Sender({
        ...taken({ sourceInstanceId, created: '2020-01-01T00:00:00Z' }),
        createImage: never,
      });
      const { state } = await send(sender);
      const why = { kind: 'name-taken', imageId: 'ami-9', isOfSameInstance };
      assert.deepEqual(state, { kind: 'ended', outcome: { kind: 'not-created', why } });
    }
  });

  it('adopts the image of an earlier run whose response was lost', async () => {
    const sender = new Sender({ ...taken({ created: '2026-11-23T11:00:10Z' }), createImage: never });
    sender.lostRuns = [makeRun('b', { attempts: [{ sent: '2026-11-23T11:00:00.000Z', result: 'unknown' }] })];
    const run = await send(sender);
    assert.deepEqual([run.state.kind, run.imageId, run.isAdopted], ['watching', 'ami-9', true]);
  });

  it('sends again what EC2 throttled, later and later, and gives up after ten tries', async () => {
    const { sender, sent } = answering(throttled, throttled, 'ami-1');
    assert.equal((await send(sender)).state.kind, 'watching');
    assert.deepEqual(sent, [0, 2_000, 6_000]);
    const always = answering(throttled);
    const run = await send(always.sender);
    assert.equal(outcomeOf(run), 'not created: refused (RequestLimitExceeded)');
    const delays = always.sent.map((at, index) => (at - (always.sent[index - 1] ?? 0)) / 1_000);
    assert.deepEqual(delays, [0, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    assert.ok(run.attempts.every(({ result }) => result === 'throttled' || result === 'refused'));
  });

  it('sends again what never left this computer, and gives up after four tries', async () => {
    const { sender, sent } = answering(refusedConnection);
    assert.equal(outcomeOf(await send(sender)), 'not created: refused (ECONNREFUSED)');
    assert.equal(sent.length, awsPolicy.unsentTries);
  });

  it('tries again where EC2 cannot be asked for the name, however the question was lost', async () => {
    const questions: number[] = [];
    const sender = new Sender({
      images: async () => {
        questions.push(questions.length);
        if (questions.length < 3) throw lost;
        return { items: [] };
      },
    });
    const run = await send(sender);
    assert.equal(run.state.kind, 'watching');
    assert.equal(run.attempts.length, 1, 'a question is no attempt');
    assert.deepEqual(
      sender.kept.map(({ state }) => state.kind),
      ['waiting', 'waiting', 'sending', 'watching'],
    );
  });

  it('does not try again what only a person can mend', async () => {
    for (const [code, reach] of [
      ['SsoTokenExpired', 'never-sent'],
      ['ExpiredToken', 'refused'],
      ['UnauthorizedOperation', 'refused'],
    ] as const) {
      const asking = new Sender({ images: async () => Promise.reject(failure(code, reach)), createImage: never });
      assert.equal(outcomeOf(await send(asking)), `not created: refused (${code})`);
      const { sender, sent } = answering(failure(code, reach));
      assert.equal(outcomeOf(await send(sender)), `not created: refused (${code})`);
      assert.equal(sent.length, 1);
    }
  });

  it('never sends again what may have arrived, but searches for its image', async () => {
    const { sender, sent } = answering(lost);
    const run = await send(sender);
    assert.equal(outcomeOf(run), 'not created: not-found');
    assert.equal(sent.length, 1);
    assert.deepEqual(
      sender.kept.map(({ state }) => state.kind),
      ['sending', 'reconciling', 'ended'],
    );
  });

  it('takes a fault of its own for a lost reply, since nobody knows what left', async () => {
    const { sender, sent } = answering(new TypeError('x is undefined'));
    assert.equal(outcomeOf(await send(sender)), 'not created: not-found');
    assert.equal(sent.length, 1);
    assert.deepEqual(sender.log, ['run a: CreateImage was answered with TypeError (unknown)']);
  });

  it('takes no answer for a minute and a half for a lost one, and gives the connection up', async () => {
    const sender = new Sender({
      createImage: (_, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => reject(lost));
        }),
    });
    const sending = sendRun(makeRun('a'), sender.ports);
    await sender.time.pass(awsPolicy.answerTimeout - 1);
    assert.equal(sender.kept.at(-1)?.state.kind, 'sending');
    await sender.time.pass(1);
    assert.equal(sender.kept.at(-1)?.state.kind, 'reconciling');
    await sender.time.finish(sending);
  });

  it('leaves no timer behind when EC2 has answered', async () => {
    const { sender } = answering('ami-1');
    await send(sender);
    assert.equal(sender.time.timers, 0);
  });

  it('searches for the image of a run that was found in the middle of its sending', async () => {
    const sender = new Sender({ createImage: never });
    const run = await send(sender, beginAttempt(makeRun('a'), start));
    assert.equal(outcomeOf(run), 'not created: not-found');
    assert.equal(run.attempts[0]?.result, 'unknown');
  });

  it('waits as long as the run says, but no longer than a minute where the clock was set back', async () => {
    const { sender, sent } = answering('ami-1');
    const waiting = (until: string) => waitToResend(makeRun('a'), { ...throttled, message: '' }, until, start);
    await send(sender, waiting('2026-11-23T12:00:07.000Z'));
    assert.deepEqual(sent, [7_000]);
    await send(sender, waiting('2027-11-23T12:00:00.000Z'));
    assert.deepEqual(sent, [7_000, 67_000]);
  });

  it('can be canceled until it is sent, also while it waits', async () => {
    const { sender, sent } = answering(throttled);
    const sending = sendRun(makeRun('a'), sender.ports);
    await sender.time.pass(1_000);
    sender.cancel.abort();
    assert.equal(outcomeOf(await sender.time.finish(sending)), 'not created: cancelled');
    assert.equal(sent.length, 1);
  });

  for (const fails of [true, false]) {
    const how = fails ? 'which ends the call' : 'as the answer comes';
    it(`can be canceled while EC2 is asked for the account or the name, ${how}`, async () => {
      for (const name of ['callerIdentity', 'images'] as const) {
        const sender: Sender = new Sender({ createImage: never });
        const cancel = async (signal: AbortSignal | undefined) => {
          sender.cancel.abort();
          assert.ok(signal?.aborted, 'the call is given up');
          if (fails) throw failure('Aborted', 'never-sent');
        };
        const calls: Partial<Ec2> = {
          callerIdentity: async options => {
            await cancel(options?.signal);
            return { account: '123456789012', arn: '' };
          },
          images: async (_, options) => {
            await cancel(options?.signal);
            return { items: [] };
          },
        };
        sender.ec2 = { ...sender.ec2, [name]: calls[name] };
        assert.equal(outcomeOf(await send(sender)), 'not created: cancelled');
        assert.equal(sender.kept.length, 1, 'nobody could take it for sent');
      }
    });
  }

  it('can be canceled before it connects', async () => {
    const sender = new Sender();
    sender.cancel.abort();
    sender.connect = () => assert.fail();
    assert.equal(outcomeOf(await send(sender)), 'not created: cancelled');
  });

  it('is canceled while it is written', async () => {
    const sender: Sender = new Sender({ createImage: never });
    sender.beforeSave = async () => sender.cancel.abort();
    assert.equal(outcomeOf(await send(sender)), 'not created: cancelled');
  });

  it('is not sent where it cannot be written', async () => {
    const sender = new Sender({ createImage: never });
    sender.beforeSave = () => Promise.reject(new Error('full'));
    assert.equal(outcomeOf(await send(sender)), 'not created: not-stored');
    assert.equal(sender.log.length, 1);
  });

  it('is left to the window that has taken it over meanwhile', async () => {
    const sender: Sender = new Sender({ createImage: never });
    sender.beforeSave = async () => {
      sender.lease = () => 'lost';
      throw new Error('not held');
    };
    assert.equal((await send(sender)).state.kind, 'prepared');
    sender.lease = () => 'held';
    sender.beforeSave = async () => {
      sender.lease = () => 'lost';
    };
    assert.equal((await send(sender)).state.kind, 'sending', 'the other window searches for its image');
  });

  it('is not sent while it is uncertain who holds it', async () => {
    const sender: Sender = new Sender({ createImage: never });
    sender.beforeSave = async () => {
      sender.lease = () => 'unknown';
    };
    assert.equal(outcomeOf(await send(sender)), 'not created: not-stored');
  });

  it('stops where it is when the window closes', async () => {
    const asking: Sender = new Sender({
      createImage: never,
      images: async () => {
        asking.closing.abort();
        return { items: [] };
      },
    });
    assert.equal((await send(asking)).state.kind, 'prepared');
    const writing: Sender = new Sender({ createImage: never });
    writing.beforeSave = async () => writing.closing.abort();
    assert.equal((await send(writing)).state.kind, 'sending');
    const { sender: waiting } = answering(throttled);
    const sending = sendRun(makeRun('a'), waiting.ports);
    await waiting.time.pass(1_000);
    waiting.closing.abort();
    assert.equal((await waiting.time.finish(sending)).state.kind, 'waiting');
    assert.equal(waiting.time.timers, 0, 'and does not wait any longer');
    assert.equal(waiting.kept.length, 2);
  });

  it('obeys the guard of the folder as it is at the last moment', async () => {
    const sender = new Sender({ createImage: never });
    sender.guard = () => ({ account: '999999999999', region: '' });
    assert.equal(outcomeOf(await send(sender)), 'not created: blocked');
    const allowed = answering('ami-1');
    allowed.sender.guard = () => ({ account: '123456789012', region: 'us-east-1' });
    assert.equal((await send(allowed.sender)).state.kind, 'watching');
  });

  it('checks the account anew where the connection changed just before', async () => {
    const { sender, sent } = answering('ami-1');
    const other: Ec2 = fakeEc2({
      callerIdentity: async () => ({ account: '999999999999', arn: '' }),
      createImage: never,
    });
    sender.beforeSave = async () => {
      sender.ec2 = other;
    };
    const run = await send(sender);
    assert.equal(outcomeOf(run), 'not created: other-account');
    assert.equal(run.attempts[0]?.code, 'ConnectionChanged');
    assert.deepEqual(sent, []);
  });

  it('is not sent by a window that stood still for a heartbeat since it was written', async () => {
    for (const milliseconds of [awsPolicy.heartbeat, -awsPolicy.heartbeat]) {
      const { sender, sent } = answering('ami-1');
      sender.beforeSave = async () => sender.time.jump(milliseconds);
      assert.equal(outcomeOf(await send(sender)), 'not created: interrupted');
      assert.deepEqual(sent, []);
    }
    const { sender, sent } = answering('ami-1');
    sender.beforeSave = async () => sender.time.jump(awsPolicy.heartbeat - 1);
    assert.equal((await send(sender)).state.kind, 'watching');
    assert.equal(sent.length, 1);
  });

  it('is withdrawn where signing in took so long, or where another window holds it by then', async () => {
    const withdrawn: (string | undefined)[] = [];
    for (const change of [
      (sender: Sender) => sender.time.jump(awsPolicy.heartbeat),
      (sender: Sender) => {
        sender.isHeldNow = false;
      },
    ]) {
      const sender: Sender = new Sender({
        createImage: async (_, options) => {
          change(sender);
          await options?.beforeSending?.();
          return assert.fail('it was sent');
        },
      });
      const sending = sendRun(makeRun('a'), sender.ports);
      await sender.time.pass(0);
      withdrawn.push(sender.kept.at(-1)?.attempts[0]?.code);
      sender.closing.abort();
      await sender.time.finish(sending);
    }
    assert.deepEqual(withdrawn, ['Withdrawn', 'Withdrawn']);
  });

  it('does not call a name that EC2 rejects an error where an earlier run may have created that image', async () => {
    const duplicate = failure(
      'InvalidAMIName.Duplicate',
      'refused',
      'AMI name web-2026 is already in use by AMI ami-0abc',
    );
    const { sender } = answering(duplicate);
    const { state } = await send(sender);
    assert.deepEqual(state, {
      kind: 'ended',
      outcome: { kind: 'not-created', why: { kind: 'name-taken', imageId: 'ami-0abc' } },
    });
    const { sender: other } = answering(duplicate);
    other.lostRuns = [makeRun('b')];
    await send(other);
    assert.ok(other.kept.some(run => run.state.kind === 'reconciling' && run.attempts[0]?.result === 'refused'));
  });
});
