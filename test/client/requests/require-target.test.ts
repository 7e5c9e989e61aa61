import assert from 'node:assert/strict';
import type { Profile } from '../../../client/src/ec2/profile';
import { Refusal } from '../../../client/src/refusal';
import { refuseUntrusted, requireTarget } from '../../../client/src/requests/require-target';
import type { TargetState } from '../../../client/src/target/resolve-target';
import { fakeApp, profile, ready } from '../commands/support/fake-app';
import { instance } from '../ec2/support/fake-ec2';

const bare: Profile = { name: 'bare', kind: 'static' };

/** A window with two profiles, one of them without a region; what is selected in it becomes its target. */
function window(first: TargetState, pick: (rows: readonly string[]) => string | undefined = () => undefined) {
  const items = [instance('i-1', { tags: { Name: 'web' } })];
  const { app, asked, done } = fakeApp({ state: first, ec2: { instances: async () => ({ items }) } });
  asked.pickWith = pick;
  let state = first;
  const targets = {
    ...app.targets,
    of: () => state,
    profiles: [profile, bare],
    hasRegion: ({ region }: Profile) => region !== undefined,
    selectProfile: async (chosen: Profile) => {
      done.push(`select profile ${chosen.name}`);
      const { region } = chosen;
      state =
        region === undefined
          ? { kind: 'no-region', profile: chosen }
          : { kind: 'ready', target: { profile: chosen, region } };
    },
    selectRegion: async (region: string) => {
      done.push(`select region ${region}`);
      if (state.kind === 'no-region') state = { kind: 'ready', target: { profile: state.profile, region } };
    },
  };
  return { app: { ...app, targets }, asked, done };
}

describe('The target of a request', () => {
  it('is the one that is selected, without a question', async () => {
    const { app, asked } = window(ready);
    assert.equal((await requireTarget(app))?.profile.name, 'prod');
    assert.deepEqual(asked.lists, []);
  });

  it('is asked for where none is: the profile, and the region where the profile has none', async () => {
    for (const kind of ['no-profile', 'no-credentials'] as const) {
      const one = window({ kind }, rows => rows.find(row => row === 'prod'));
      assert.equal((await requireTarget(one.app))?.region, 'us-east-1');
      assert.deepEqual(one.done, ['refresh profiles', 'select profile prod']);
      const two = window({ kind }, rows => rows.find(row => row === 'bare' || row === 'us-east-1'));
      assert.deepEqual(await requireTarget(two.app), { profile: bare, region: 'us-east-1' });
      assert.deepEqual(two.done, ['refresh profiles', 'select profile bare', 'select region us-east-1']);
    }
  });

  it('is asked for its region alone where that is missing', async () => {
    const { app, done } = window({ kind: 'no-region', profile: bare }, () => 'us-east-1');
    assert.equal((await requireTarget(app))?.region, 'us-east-1');
    assert.deepEqual(done, ['select profile bare', 'select region us-east-1']);
  });

  it('is asked for together with an instance where that is missing as well', async () => {
    const wanted = new Set(['bare', 'us-east-1', 'web']);
    const { app, asked, done } = window({ kind: 'no-profile' }, rows => rows.find(row => wanted.has(row)));
    const target = await requireTarget(app, undefined, { instance: async () => true });
    assert.deepEqual(target, { profile: bare, region: 'us-east-1' });
    assert.equal(asked.lists.length, 3);
    assert.deepEqual(done, [
      'refresh profiles',
      'select profile bare',
      'select region us-east-1',
      'select instance i-1',
    ]);
  });

  it('is selected when the instance is asked for, and stays so where that is cancelled or cannot be listed', async () => {
    const { app, done } = window({ kind: 'no-profile' }, rows => rows.find(row => row === 'prod'));
    const needs = { instance: async () => true };
    assert.equal(await requireTarget(app, undefined, needs), undefined);
    assert.deepEqual(done, ['refresh profiles', 'select profile prod']);
  });

  it('does not ask whether an instance is missing where the target is known', async () => {
    const { app } = window(ready);
    const needs = { instance: async () => assert.fail('asked') };
    assert.equal((await requireTarget(app, undefined, needs))?.profile.name, 'prod');
  });

  it('is none when the person presses Escape, and nothing is selected then', async () => {
    for (const state of [{ kind: 'no-profile' }, { kind: 'no-region', profile: bare }] as const) {
      const { app, done } = window(state);
      assert.equal(await requireTarget(app), undefined);
      assert.deepEqual(
        done.filter(line => line.startsWith('select')),
        [],
      );
    }
  });

  it('is refused with a way on where the profile is gone or the workspace is not trusted', async () => {
    for (const [state, title, command] of [
      [{ kind: 'untrusted' }, 'Manage Workspace Trust', 'run workbench.trust.manage'],
      [{ kind: 'unknown-profile', name: 'old' }, 'Select Profile', 'run ami.selectProfile'],
    ] as const) {
      const { app, done } = window(state);
      const refusal = await requireTarget(app).then(
        () => undefined,
        (error: unknown) => error,
      );
      assert.ok(refusal instanceof Refusal);
      assert.deepEqual(
        refusal.offers.map(offer => offer.title),
        [title],
      );
      await refusal.offers[0]?.run();
      assert.deepEqual(done, [command]);
    }
  });

  it('is not looked at for what has one of its own, but trust is', () => {
    const { app } = window(ready);
    assert.throws(() => refuseUntrusted(app.editor, { kind: 'untrusted' }), Refusal);
    refuseUntrusted(app.editor, { kind: 'no-profile' });
  });
});
