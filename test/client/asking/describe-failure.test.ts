import assert from 'node:assert/strict';
import { describeFailure, toOffers } from '../../../client/src/asking/describe-failure';
import type { Offer } from '../../../client/src/ec2/explain-failure';
import type { Target } from '../../../client/src/ec2/profile';
import { fakeApp, profile } from '../commands/support/fake-app';
import { failure } from '../ec2/support/fake-ec2';

const dev: Target = { profile: { ...profile, name: 'dev' }, region: 'eu-west-1' };

describe('A failure in words', () => {
  const denied = failure('UnauthorizedOperation', 'refused', 'no');

  it('is about the target that was asked, else about that of the window, else about no profile', () => {
    const { app } = fakeApp();
    const nowhere = fakeApp({ state: { kind: 'no-profile' } }).app;
    const about = (name: string) => `AWS denied this request from ${name} without naming the missing permission.`;
    assert.equal(describeFailure(app, denied, { target: dev }).sentence, about('dev'));
    assert.equal(describeFailure(app, denied).sentence, about('prod'));
    assert.equal(describeFailure(nowhere, denied).sentence, about(''));
    const context = { profile: 'other' };
    assert.equal(describeFailure(app, denied, { target: dev, context }).sentence, about('other'));
  });

  it('says where requests went that did not go to AWS', () => {
    const emulator = { ...dev, profile: { ...dev.profile, endpoint: 'http://localhost:4566' } };
    const unreachable = failure('ECONNREFUSED', 'never-sent');
    assert.match(describeFailure(fakeApp().app, unreachable, { target: emulator }).sentence, /http:\/\/localhost:4566/);
  });

  it('lets no text of AWS act or fill the window', () => {
    const hostile = failure('NewCode', 'refused', `[x](command:evil) $(bug)\n${'y'.repeat(5000)}`);
    const { sentence } = describeFailure(fakeApp().app, hostile);
    assert.doesNotMatch(sentence, /\]\(|\$\(|\n/);
    assert.ok(sentence.length < 1100);
  });
});

describe('What can be done about a failure', () => {
  const url = 'https://console.aws.amazon.com/';
  const cases: readonly (readonly [offer: Offer, title: string, done: string])[] = [
    [{ kind: 'retry' }, 'Retry', 'again'],
    [{ kind: 'enter-mfa' }, 'Enter MFA Code', 'again'],
    [{ kind: 'sign-in', arguments: ['sso', 'login'] }, 'Sign In', 'sign in sso login'],
    [{ kind: 'pick-profile' }, 'Select Profile', 'run ami.selectProfile'],
    [{ kind: 'pick-region' }, 'Select Region', 'run ami.selectRegion'],
    [{ kind: 'use-region', region: 'eu-west-1' }, 'Use eu-west-1', 'select region eu-west-1'],
    [{ kind: 'pick-instance' }, 'Select Instance', 'run ami.selectInstance'],
    [{ kind: 'show-place', pointer: '/Name' }, 'Show in File', 'show /Name'],
    [{ kind: 'copy-policy', policy: '{}' }, 'Copy Policy', 'copy {}'],
    [{ kind: 'open-console', url }, 'Open AWS Console', `browse ${url}`],
    [{ kind: 'service-quotas', url }, 'Open Service Quotas', `browse ${url}`],
    [{ kind: 'reconcile' }, 'Show Runs', 'run ami.runs.focus'],
    [{ kind: 'show-runs' }, 'Show Runs', 'run ami.runs.focus'],
    [{ kind: 'show-image', imageId: 'ami-1' }, 'Show in Tree', 'run ami.revealImage ami-1'],
  ];
  const taken = async (offer: Offer) => {
    const { app, done } = fakeApp();
    const circumstances = {
      retry: () => void done.push('again'),
      showPlace: (pointer: string) => void done.push(`show ${pointer}`),
    };
    const offers = toOffers(app, [offer], circumstances);
    for (const each of offers) await each.run();
    return { titles: offers.map(({ title }) => title), done };
  };

  for (const [offer, title, expected] of cases) {
    it(`is what its button says: ${title} (${offer.kind})`, async () => {
      assert.deepEqual(await taken(offer), { titles: [title], done: [expected] });
    });
  }

  it('is done again after signing in', async () => {
    const { app } = fakeApp();
    const done: string[] = [];
    const signIn = async (_args: readonly string[], then: () => unknown) => {
      done.push('signed in');
      await then();
    };
    const sources = { ...app, editor: { ...app.editor, signIn } };
    const [again] = toOffers(sources, [{ kind: 'sign-in', arguments: [] }], { retry: () => void done.push('again') });
    await again?.run();
    const [once] = toOffers(sources, [{ kind: 'sign-in', arguments: [] }], {});
    await once?.run();
    assert.deepEqual(done, ['signed in', 'again', 'signed in']);
  });

  it('is the file of the AWS config', async () => {
    const { titles, done } = await taken({ kind: 'open-aws-config' });
    assert.deepEqual([titles, done.length], [['Open AWS Config'], 1]);
    assert.match(done[0] ?? '', /^show .*config$/);
  });

  it('is left out where it cannot be done here', () => {
    const impossible: readonly Offer[] = [
      { kind: 'retry' },
      { kind: 'enter-mfa' },
      { kind: 'show-place', pointer: '/Name' },
      { kind: 'decode', encoded: 'x' },
    ];
    assert.deepEqual(toOffers(fakeApp().app, impossible, {}), []);
  });

  it('is the decision behind a denial, in a dialog that nothing keeps', async () => {
    const decision = { explicitDeny: true, context: { action: 'ec2:CreateImage', resource: '*', principal: {} } };
    for (const [decoded, detail] of [
      [JSON.stringify(decision), /^A policy statement explicitly denies this action\.\n.*\nAction: ec2:CreateImage$/m],
      ['<html>', /^The details that AWS returned could not be read\.$/],
    ] as const) {
      const asked: unknown[] = [];
      const {
        app,
        asked: person,
        done,
      } = fakeApp({
        ec2: {
          decodeAuthorizationMessage: async encoded => {
            asked.push(encoded);
            return decoded;
          },
        },
      });
      const [explain] = toOffers(app, [{ kind: 'decode', encoded: 'z9' }], { target: dev });
      await explain?.run();
      const [question] = person.questions;
      assert.deepEqual([explain?.title, question?.title], ['Explain Denial', 'Why AWS Denied the Call']);
      assert.match(question?.detail ?? '', detail);
      assert.deepEqual([asked, question?.answers, done], [['z9'], [], []]);
    }
  });
});
