import assert from 'node:assert/strict';
import type { CleanUp, CleanUpItem } from '../../../client/src/cleanup/doing/clean-up';
import type { CleanUpResult } from '../../../client/src/cleanup/doing/clean-ups';
import { doCleanUp } from '../../../client/src/commands/do-clean-up';
import { resumeCleanUp } from '../../../client/src/commands/resume-clean-up';
import type { TargetRef } from '../../../client/src/ec2/target-ref';
import { Refusal } from '../../../client/src/refusal';
import type { Guard } from '../../../client/src/runs/guard';
import { account, type FakeAppOptions, fakeApp } from './support/fake-app';

const at = '2026-11-25T12:00:00Z';
const target = { profile: 'prod', region: 'us-east-1', account };
const failed = { kind: 'failed', at, failure: { code: 'X', message: '', reach: 'refused' } } as const;
const gone = { kind: 'gone', at, snapshots: [] } as const;
const waiting = { kind: 'waiting' } as const;

function cleanUpOf(states: readonly CleanUpItem['state'][]): CleanUp {
  const items = states.map((state, index) => ({ id: `ami-${index}`, name: 'web', bytes: 1, snapshotIds: [], state }));
  return { version: 1, id: 'c-1', created: at, target, action: { kind: 'deprecate', at }, items };
}

async function ended(result: CleanUpResult) {
  const { app, asked, done } = fakeApp();
  await doCleanUp(app, 'Cleaning up…', async () => result);
  return { asked, done };
}

describe('The end of a clean-up', () => {
  it('is told once and shown, when everything is decided', async () => {
    const { asked, done } = await ended({ kind: 'decided', cleanUp: cleanUpOf([gone, gone]) });
    assert.deepEqual([asked.told, asked.messages], [['The cleanup is finished.'], []]);
    assert.deepEqual(done, ['refresh account', 'show summary c-1']);
    assert.deepEqual(asked.progresses, [{ title: 'Cleaning up…', canCancel: true }]);
  });

  it('counts what failed', async () => {
    const { asked } = await ended({ kind: 'decided', cleanUp: cleanUpOf([failed, gone, failed]) });
    assert.deepEqual(asked.messages, [
      { severity: 'warning', text: 'The cleanup is finished. Failed: 2 of 3. See the page for the reasons.' },
    ]);
    assert.deepEqual(asked.told, []);
  });

  it('offers to resume what is not finished, whatever failed of it', async () => {
    const { asked, done } = await ended({ kind: 'decided', cleanUp: cleanUpOf([failed, waiting]) });
    const [message] = asked.messages;
    assert.equal(message?.text, 'The cleanup is not finished. See the page for the reason.');
    assert.deepEqual(
      message.offers?.map(({ title }) => title),
      ['Resume'],
    );
    await message.offers?.[0]?.run();
    assert.equal(done.at(-1), 'run ami.resumeCleanUp c-1');
    assert.deepEqual([asked.messages.length, asked.told], [1, []]);
  });

  it('speaks of images that were shared as such', async () => {
    const share = { kind: 'share', recipients: [{ kind: 'account', id: '111122223333' }] } as const;
    const told = async (...states: readonly CleanUpItem['state'][]) => {
      const { asked } = await ended({ kind: 'decided', cleanUp: { ...cleanUpOf(states), action: share } });
      return [...asked.told, ...asked.messages.map(({ text }) => text)];
    };
    const done = { kind: 'done', at, snapshots: [] } as const;
    assert.deepEqual(await told(done, done), ['Shared images: 2']);
    assert.deepEqual(await told(done, failed), ['Could not share 1 of 2 images. See the page for the reasons.']);
    assert.deepEqual(await told(done, waiting), ['Not all images are shared yet. See the page for the reason.']);
  });

  it('is a refusal where a guard forbids it or another window does it, and nothing is shown', async () => {
    await assert.rejects(ended({ kind: 'blocked', message: 'Not here.' }), new Refusal('Not here.'));
    await assert.rejects(ended({ kind: 'held' }), new Refusal('This cleanup is running in another window.'));
    const { app, done } = fakeApp();
    await assert.rejects(doCleanUp(app, 'Cleaning up…', async () => ({ kind: 'held' })));
    assert.deepEqual(done, ['refresh account']);
  });

  it('is a refusal with the way to the log where the disk failed', async () => {
    const { app, asked, done } = fakeApp();
    const broken = doCleanUp(app, 'Cleaning up…', async () => Promise.reject(new Error('ENOSPC')));
    const refusal: unknown = await broken.catch((error: unknown) => error);
    assert.ok(refusal instanceof Refusal);
    assert.match(refusal.message, /could not be saved to disk/);
    await refusal.offers[0]?.run();
    assert.deepEqual([done, asked.told], [['error Error: ENOSPC', 'show log'], []]);
  });
});

describe('Resume Cleanup', () => {
  async function resume(id: unknown, options: FakeAppOptions = {}) {
    const { app, asked } = fakeApp(options);
    const resumed: { readonly id: string; readonly guard: Guard }[] = [];
    const work = {
      ...app.cleanUp.work(),
      resume: async (known: string, guard: (of: TargetRef) => Guard): Promise<CleanUpResult> => {
        resumed.push({ id: known, guard: guard(target) });
        return { kind: 'decided', cleanUp: cleanUpOf([gone]) };
      },
    };
    await resumeCleanUp.run({ ...app, cleanUp: { ...app.cleanUp, work: () => work } }, id);
    return { asked, resumed };
  }

  it('goes on where the clean-up was, under the guards of now', async () => {
    const guards = [{ account: '111111111111', region: 'eu-central-1' }];
    const { asked, resumed } = await resume('c-1', { settings: { guards } });
    assert.deepEqual(resumed, [{ id: 'c-1', guard: { account: '111111111111', region: '' } }]);
    assert.deepEqual(asked.told, ['The cleanup is finished.']);
  });

  it('resumes nothing in Restricted Mode, without a profile, or for whatever else it is called with', async () => {
    await assert.rejects(resume('c-1', { state: { kind: 'untrusted' } }), /Restricted Mode/);
    assert.deepEqual((await resume('c-1', { state: { kind: 'no-profile' } })).resumed, []);
    for (const id of [undefined, 7, {}]) assert.deepEqual((await resume(id)).resumed, []);
  });
});
