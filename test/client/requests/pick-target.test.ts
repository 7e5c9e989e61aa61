import assert from 'node:assert/strict';
import type { PickList, StepPlace } from '../../../client/src/asking/ask';
import { awsFilePaths } from '../../../client/src/ec2/aws-files';
import type { Profile } from '../../../client/src/ec2/profile';
import { pickTarget } from '../../../client/src/requests/pick-target';
import { fakeApp } from '../commands/support/fake-app';

describe('The questions for a target', () => {
  const bare: Profile = { name: 'bare', kind: 'static' };
  const full: Profile = { name: 'full', kind: 'static', region: 'eu-west-1' };

  it('are counted, and the second leads back to the first', async () => {
    const { picked, steps } = await asked(['bare', 'back', 'bare', 'us-east-1'], [bare, full]);
    assert.deepEqual(picked, { profile: bare, region: 'us-east-1' });
    assert.deepEqual(steps, ['1/2', '2/2 back', '1/2', '2/2 back']);
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
async function asked(answers: (string | undefined)[], profiles: readonly Profile[]) {
  const {
    app,
    asked: person,
    done,
  } = fakeApp({
    ec2: { regions: async () => [{ name: 'us-east-1', optIn: 'opt-in-not-required' }] },
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
  const picked = await pickTarget(sources, ({ region }) => region === undefined);
  return { picked, steps, done };
}
