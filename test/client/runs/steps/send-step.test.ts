import assert from 'node:assert/strict';
import type { Step } from '../../../../client/src/after/run-steps';
import type { StepState } from '../../../../client/src/after/step-state';
import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { Recipient } from '../../../../client/src/ec2/image-steps';
import type { Parameter, ParameterWrite } from '../../../../client/src/ec2/parameters';
import type { Run } from '../../../../client/src/runs/run';
import { pollStep } from '../../../../client/src/runs/steps/poll-step';
import { sendStep } from '../../../../client/src/runs/steps/send-step';
import { targetOf } from '../../../../client/src/runs/steps/step-call';
import { undoDoneStep } from '../../../../client/src/runs/steps/undo-step';
import { failure, fakeEc2 } from '../../ec2/support/fake-ec2';
import { at, denied, makeCopy, makeStep } from '../support/make-step';
import { runOf, Stepper } from '../support/stepper';

const recipients: readonly Recipient[] = [{ kind: 'account', id: '111122223333' }];
const share = (state: StepState = { kind: 'waiting' }) =>
  makeStep(state, { input: { LaunchPermission: { Add: [{ UserId: '111122223333' }] } } });
const put = (state: StepState = { kind: 'waiting' }) =>
  makeStep(state, { api: 'PutParameter', key: 'publish', input: { Name: '/golden', DataType: 'aws:ec2:image' } });
const offline = failure('ENOTFOUND', 'never-sent');
const lost = failure('ECONNRESET', 'unknown');

/** An account whose image is shared with nobody yet; the IDs of the images that were shared. */
function account(calls: Partial<Ec2> = {}) {
  const shared: string[] = [];
  const stepper = new Stepper({
    imageSharing: async () => [],
    shareImage: async imageId => void shared.push(imageId),
    ...calls,
  });
  return { stepper, shared };
}

describe('a step that is sent', () => {
  const send = (stepper: Stepper, step: Step = share(), run: Run = runOf(step)) =>
    stepper.time.finish(sendStep(run, step, stepper.ports));
  const kinds = ({ kept }: Stepper) => kept.map(({ kind }) => kind);

  it('is on disk with what was there before, and then done', async () => {
    const { stepper, shared } = account();
    await send(stepper);
    assert.deepEqual(stepper.kept, [
      { kind: 'sent', at, token: 'a-share-source-0', before: { recipients: [] } },
      { kind: 'done', at, result: {}, before: { recipients: [] } },
    ]);
    assert.deepEqual(shared, ['ami-1']);
  });

  it('is not sent where the image is as wanted already', async () => {
    const { stepper, shared } = account({ imageSharing: async () => [...recipients] });
    await send(stepper);
    assert.deepEqual(stepper.kept, [{ kind: 'done', at, result: { isUnchanged: true } }]);
    assert.deepEqual(shared, []);
  });

  it('copies the image with its token, and then waits for the copy', async () => {
    const copies: unknown[] = [];
    const { stepper } = account({
      copyImage: async copy => {
        copies.push(copy.clientToken, copy.name, copy.sourceRegion, copy.copyTags);
        return { imageId: 'ami-7' };
      },
    });
    await send(stepper, makeCopy({ kind: 'waiting' }, { repeats: 2 }));
    assert.deepEqual(copies, ['a-copy-eu-west-1-2', 'web-2026', 'us-east-1', undefined]);
    assert.deepEqual(stepper.kept.at(-1), { kind: 'settling', since: at, result: { imageId: 'ami-7' }, before: {} });
  });

  it('copies the tags of an image that was there before, which no request has', async () => {
    const tags: unknown[] = [];
    const { stepper } = account({
      copyImage: async ({ copyTags }) => {
        tags.push(copyTags);
        return { imageId: 'ami-7' };
      },
    });
    const own = makeCopy({ kind: 'waiting' }, { input: { TagSpecifications: [] } });
    for (const step of [makeCopy({ kind: 'waiting' }), own])
      await send(stepper, step, { ...runOf(step), startedFrom: 'image' });
    assert.deepEqual(tags, [true, undefined]);
  });

  it('is about the copy where it follows one', async () => {
    const { stepper, shared } = account();
    const step = { ...share(), image: { kind: 'copy', of: 'copy/eu-west-1' } } as const;
    await send(stepper, step, runOf(makeCopy({ kind: 'done', at, result: { imageId: 'ami-7' } }), step));
    assert.deepEqual(shared, ['ami-7']);
  });

  it('is not sent for another account, but tried again when a person has signed in', async () => {
    const { stepper, shared } = account({ callerIdentity: async () => ({ account: '999999999999', arn: '' }) });
    await send(stepper);
    const [state] = stepper.kept;
    assert.deepEqual(state?.kind === 'queued' && state.failure.code, 'OtherAccount');
    assert.deepEqual(shared, []);
  });

  it('asks for an MFA code only where a person waits', async () => {
    for (const isAttended of [true, false]) {
      const asked: unknown[] = [];
      const { stepper } = account({
        imageSharing: async (_, options) => {
          asked.push(options?.background);
          return [];
        },
      });
      stepper.isAttended = isAttended;
      await send(stepper);
      assert.deepEqual(asked, [!isAttended]);
    }
  });

  it('is sent later where what is there cannot be read, however the question was lost', async () => {
    for (const error of [offline, lost]) {
      const { stepper, shared } = account({ imageSharing: () => Promise.reject(error) });
      await send(stepper);
      const [state] = stepper.kept;
      assert.deepEqual(state?.kind === 'queued' && [state.failure.code, state.failure.reach, state.mayHaveActed], [
        error.code,
        'never-sent',
        undefined,
      ]);
      assert.deepEqual(shared, []);
    }
  });

  it('has failed where AWS refused it', async () => {
    const { stepper } = account({ shareImage: () => Promise.reject(failure('InvalidParameter', 'refused')) });
    await send(stepper);
    const state = stepper.kept.at(-1);
    assert.equal(state?.kind === 'failed' && state.failure.code, 'InvalidParameter');
    assert.deepEqual(stepper.log, ['step share/source of run a was answered with InvalidParameter (refused)']);
  });

  it('is sent again with its token after a lost reply, and keeps what was there before it', async () => {
    const { stepper } = account({ shareImage: () => Promise.reject(lost) });
    await send(stepper);
    const state = stepper.kept.at(-1);
    assert.ok(state?.kind === 'queued' && state.mayHaveActed);
    assert.equal(state.token, 'a-share-source-0');
    const { stepper: again, shared } = account({ imageSharing: () => assert.fail('it has acted already') });
    await send(again, share(state));
    assert.deepEqual(again.kept.at(-1), { kind: 'done', at, result: {}, before: { recipients: [] } });
    assert.equal(shared.length, 1);
  });

  it('looks again before a parameter is written again, since each write makes a version', async () => {
    const { stepper } = account();
    const found: Parameter = { name: '/golden', type: 'String', dataType: 'aws:ec2:image', value: 'ami-1', version: 4 };
    stepper.parameters = { get: async () => found };
    await send(stepper, put({ kind: 'sent', at, before: { parameter: null } }));
    assert.deepEqual(stepper.kept, [{ kind: 'done', at, result: { version: 4, isUnchanged: true } }]);
  });

  it('is not sent where it cannot be written down', async () => {
    const { stepper, shared } = account();
    stepper.beforeSave = () => Promise.reject(new Error('full'));
    await send(stepper);
    const [state] = stepper.kept;
    assert.equal(state?.kind === 'queued' && state.failure.code, 'NotStored');
    assert.deepEqual([shared, stepper.log.length], [[], 1]);
  });

  it('is left to the window that holds the run now', async () => {
    for (const isWritten of [true, false]) {
      const { stepper, shared } = account();
      stepper.beforeSave = async () => {
        stepper.lease = () => 'lost';
        if (!isWritten) throw new Error('not held');
      };
      await send(stepper);
      assert.deepEqual([kinds(stepper), shared], [isWritten ? ['sent'] : [], []]);
    }
  });

  it('is sent later while it is uncertain who holds the run', async () => {
    const { stepper, shared } = account();
    stepper.lease = () => 'unknown';
    await send(stepper);
    const state = stepper.kept.at(-1);
    assert.equal(state?.kind === 'queued' && state.failure.code, 'NotStored');
    assert.deepEqual(shared, []);
  });

  it('obeys the account that the folder names, but not its region', async () => {
    const blocked = account();
    blocked.stepper.guard = { account: '999999999999', region: '' };
    await send(blocked.stepper);
    const state = blocked.stepper.kept.at(-1);
    assert.deepEqual(state?.kind === 'failed' && [state.failure.code, state.failure.details], [
      'BlockedByGuard',
      { account: '999999999999' },
    ]);
    assert.deepEqual(blocked.shared, []);
    const allowed = account();
    allowed.stepper.guard = { account: '123456789012', region: 'ap-south-1' };
    await send(allowed.stepper);
    assert.equal(allowed.shared.length, 1);
  });

  it('is sent later where the connection changed just before', async () => {
    const { stepper, shared } = account();
    stepper.beforeSave = async () => {
      stepper.ec2 = fakeEc2();
    };
    await send(stepper);
    const state = stepper.kept.at(-1);
    assert.equal(state?.kind === 'queued' && state.failure.code, 'ConnectionChanged');
    assert.deepEqual(shared, []);
  });

  it('withdraws what another window may write by now', async () => {
    const { stepper } = account();
    const written: ParameterWrite[] = [];
    stepper.isHeldNow = false;
    stepper.parameters = {
      get: async () => undefined,
      put: async (write, options) => {
        await options?.beforeSending?.();
        written.push(write);
        return { version: 1 };
      },
    };
    await send(stepper, put());
    const state = stepper.kept.at(-1);
    assert.equal(state?.kind === 'queued' && state.failure.code, 'Withdrawn');
    stepper.isHeldNow = true;
    await send(stepper, put());
    assert.equal(written.length, 1);
    assert.deepEqual(stepper.kept.at(-1), {
      kind: 'settling',
      since: at,
      result: { version: 1 },
      before: { parameter: null },
    });
  });

  it('stops where it is when the window closes', async () => {
    const reading = account({
      imageSharing: async () => {
        reading.stepper.closing.abort();
        throw offline;
      },
    });
    await send(reading.stepper);
    assert.deepEqual(kinds(reading.stepper), []);
    for (const isWritten of [true, false]) {
      const writing = account();
      writing.stepper.beforeSave = async () => {
        writing.stepper.closing.abort();
        if (!isWritten) throw new Error('closed');
      };
      await send(writing.stepper);
      assert.deepEqual([kinds(writing.stepper), writing.shared], [isWritten ? ['sent'] : [], []]);
    }
    const sending = account({
      shareImage: async () => {
        sending.stepper.closing.abort();
        throw lost;
      },
    });
    await send(sending.stepper);
    assert.deepEqual(kinds(sending.stepper), ['sent'], 'the next window finds out what became of it');
  });
});

describe('a parameter that is being validated', () => {
  const settling = { kind: 'settling', since: at, result: { version: 3 }, before: { parameter: null } } as const;
  const parameter: Parameter = {
    name: '/golden',
    type: 'String',
    dataType: 'aws:ec2:image',
    value: 'ami-1',
    version: 3,
  };
  const settle = async (
    get: (asked: number) => Parameter | undefined | Error,
    state: Parameters<typeof pollStep>[2] = settling,
    stepper = new Stepper(),
  ) => {
    const asked: number[] = [];
    stepper.parameters = {
      get: async () => {
        asked.push((stepper.time.clock.now() - Date.parse(at)) / 1_000);
        const answer = get(asked.length);
        if (answer instanceof Error) throw answer;
        return answer;
      },
    };
    const step = put(state);
    await stepper.time.finish(pollStep(runOf(step), step, state, stepper.ports));
    return { asked, kept: stepper.kept };
  };

  it('is done once it has the ID', async () => {
    const { asked, kept } = await settle(times => (times === 3 ? parameter : undefined));
    assert.deepEqual(asked, [0, 5, 10]);
    assert.deepEqual(kept, [
      { kind: 'done', at: '2026-11-23T12:00:10.000Z', result: { version: 3 }, before: { parameter: null } },
    ]);
  });

  it('was not accepted where it has no ID after two minutes', async () => {
    const { asked, kept } = await settle(() => undefined);
    assert.equal(asked.at(-1), 120);
    const [state] = kept;
    assert.deepEqual(state?.kind === 'failed' && [state.failure.code, state.failure.reach, state.before], [
      'ParameterNotAccepted',
      'refused',
      { parameter: null },
    ]);
  });

  it('was not written where nobody answered the call', async () => {
    const { kept } = await settle(() => undefined, {
      ...settling,
      result: {},
      failure: { ...denied, code: 'ECONNRESET' },
    });
    const [state] = kept;
    assert.deepEqual(state?.kind === 'failed' && [state.failure.code, state.failure.details], [
      'ParameterNotWritten',
      { code: 'ECONNRESET' },
    ]);
    const silent = await settle(() => undefined, { ...settling, result: {} });
    const [other] = silent.kept;
    assert.equal(other?.kind === 'failed' && other.failure.details, undefined);
  });

  it('shows why AWS cannot be asked, and counts only answers', async () => {
    const { asked, kept } = await settle(times => (times <= 4 ? offline : undefined));
    assert.deepEqual(
      asked.slice(0, 6).map((each, index) => Math.round((each - (asked[index - 1] ?? 0)) * 10) / 10),
      [0, 7.5, 11.3, 16.9, 25.3, 5],
    );
    assert.equal(asked.length, 25 + 4);
    assert.equal(kept[0]?.kind === 'settling' && kept[0].failure?.code, 'ENOTFOUND');
    const known = await settle(times => (times <= 2 ? offline : parameter), {
      ...settling,
      failure: { ...denied, code: 'ENOTFOUND' },
    });
    assert.deepEqual(
      known.kept.map(({ kind }) => kind),
      ['done'],
      'which is nothing new',
    );
  });

  it('is left alone when the window closes or another one holds the run', async () => {
    const closing = new Stepper();
    await settle(
      () => {
        closing.closing.abort();
        return offline;
      },
      settling,
      closing,
    );
    const taken = new Stepper();
    taken.lease = () => 'lost';
    const { asked } = await settle(() => assert.fail(), settling, taken);
    assert.deepEqual([closing.kept, taken.kept, asked], [[], [], []]);
  });
});

describe('a step that a person takes back', () => {
  const done = share({ kind: 'done', at, result: {}, before: { recipients: [] } });
  const undo = (step: Step, calls: Partial<Ec2> = {}) =>
    undoDoneStep(runOf(step), step.key, {
      connect: async () => fakeEc2(calls),
      parameters: () => assert.fail(),
      signal: new AbortController().signal,
    });

  it('is undone as it was done', async () => {
    const changes: unknown[] = [];
    const shareImage: Ec2['shareImage'] = async (imageId, change) => void changes.push(imageId, change);
    assert.deepEqual(await undo(done, { shareImage }), { kind: 'undone' });
    assert.deepEqual(changes, ['ami-1', { remove: [...recipients] }]);
  });

  it('cannot be undone where it is not done, changed nothing, or has no way back', async () => {
    for (const step of [
      share(),
      share({ kind: 'done', at, result: { isUnchanged: true } }),
      makeCopy({ kind: 'done', at, result: {} }),
    ]) {
      assert.deepEqual(await undo(step), { kind: 'not-possible' });
    }
    const ports = { connect: () => assert.fail(), parameters: () => assert.fail(), signal: AbortSignal.abort() };
    assert.deepEqual(await undoDoneStep(runOf(done), 'another', ports), { kind: 'not-possible' });
  });

  it('is left alone in another account', async () => {
    const callerIdentity: Ec2['callerIdentity'] = async () => ({ account: '999999999999', arn: '' });
    assert.deepEqual(await undo(done, { callerIdentity }), { kind: 'other-account', account: '999999999999' });
  });

  it('says what AWS says', async () => {
    const result = await undo(done, { shareImage: () => Promise.reject(failure('UnauthorizedOperation', 'refused')) });
    assert.equal(result.kind === 'failed' && result.failure.code, 'UnauthorizedOperation');
  });

  it('goes to the region of the step, by the same profile', () => {
    const run = runOf(done);
    assert.equal(targetOf(run, done), run.target);
    assert.deepEqual(targetOf(run, { region: 'eu-west-1' }), { ...run.target, region: 'eu-west-1' });
  });
});
