import assert from 'node:assert/strict';
import type { PickList, StepPlace } from '../../../client/src/asking/ask';
import { pickInstance } from '../../../client/src/asking/pick-instance';
import { awsFilePaths } from '../../../client/src/ec2/aws-files';
import type { Profile } from '../../../client/src/ec2/profile';
import { pickTarget } from '../../../client/src/requests/pick-target';
import { fakeApp } from '../commands/support/fake-app';
import { instance } from '../ec2/support/fake-ec2';

describe('The questions for a target', () => {
  const bare: Profile = { name: 'bare', kind: 'static' };
  const full: Profile = { name: 'full', kind: 'static', region: 'eu-west-1' };

  it('are counted, and the second leads back to the first', async () => {
    const { picked, steps } = await asked(['bare', 'back', 'bare', 'us-east-1'], [bare, full]);
    assert.deepEqual(picked, { profile: bare, region: 'us-east-1' });
    assert.deepEqual(steps, ['1/2', '2/2 back', '1/2', '2/2 back']);
  });

  it('go on to an instance where one is needed, which leads back to the region and that to the profile', async () => {
    const answers = ['bare', 'us-east-1', 'back', 'back', 'bare', 'us-east-1', 'web'];
    const { picked, steps } = await asked(answers, [bare, full], { withInstance: true });
    assert.equal(picked?.instance?.id, 'i-1');
    assert.deepEqual(steps, ['1/3', '2/3 back', '3/3 back', '2/3 back', '1/3', '2/3 back', '3/3 back']);
  });

  it('leave out the region of a profile that has one, also after another was picked for the profile before', async () => {
    const answers = ['bare', 'us-east-1', 'back', 'back', 'full', 'web'];
    const { picked, steps } = await asked(answers, [bare, full], { withInstance: true });
    assert.deepEqual([picked?.profile, picked?.region, picked?.instance?.id], [full, undefined, 'i-1']);
    assert.deepEqual(steps.slice(-2), ['1/3', '2/2 back']);
  });

  it('begin with the region where the profile is known', async () => {
    const { picked, steps } = await asked(['us-east-1', 'web'], [bare], { withInstance: true, profile: bare });
    assert.deepEqual([picked?.profile, picked?.region, picked?.instance?.id], [bare, 'us-east-1', 'i-1']);
    assert.deepEqual(steps, ['1/2', '2/2 back']);
  });

  it('end with the profile where that has a region', async () => {
    const { picked } = await asked(['full'], [bare, full]);
    assert.deepEqual(picked, { profile: full, region: undefined });
  });

  it('choose nothing where the person goes to add a profile, which opens the AWS config file', async () => {
    const { picked, done } = await asked(['Add Profile…'], [bare]);
    assert.equal(picked, undefined);
    assert.ok(done.includes(`show ${awsFilePaths(process.env).config}`), done.join());
  });

  it('choose nothing when the person presses Escape, at either of them', async () => {
    assert.equal((await asked([undefined], [bare])).picked, undefined);
    assert.equal((await asked(['bare', undefined], [bare])).picked, undefined);
  });
});

/** Answers one question after the other: a label, the way back, or Escape. */
async function asked(
  answers: (string | undefined)[],
  profiles: readonly Profile[],
  { withInstance = false, profile }: { readonly withInstance?: boolean; readonly profile?: Profile } = {},
) {
  const {
    app,
    asked: person,
    done,
  } = fakeApp({
    ec2: {
      regions: async () => [{ name: 'us-east-1', optIn: 'opt-in-not-required' }],
      instances: async () => ({ items: [instance('i-1', { tags: { Name: 'web' } })] }),
    },
  });
  const steps: string[] = [];
  const pick = async <Value>(list: PickList<Value>): Promise<Value | undefined> => {
    const { number, total, back }: Partial<StepPlace> = list.step ?? {};
    steps.push(`${number}/${total}${back === undefined ? '' : ' back'}`);
    const answer = answers.shift();
    if (answer === 'back') back?.();
    person.pickWith = () => answer;
    return person.pick(list);
  };
  const sources = { ...app, ask: { ...app.ask, pick }, targets: { ...app.targets, profiles } };
  const picked = await pickTarget(sources, {
    profile,
    needsRegion: ({ region }) => region === undefined,
    ...(withInstance && {
      pickInstance: (target, place) =>
        pickInstance(sources, { profile: target.profile, region: target.region ?? 'eu-west-1' }, place),
    }),
  });
  return { picked, steps, done };
}
