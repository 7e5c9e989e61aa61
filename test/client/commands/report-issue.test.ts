import assert from 'node:assert/strict';
import { reportIssue } from '../../../client/src/commands/report-issue';
import { image, instance } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { fakeApp, profile, ready } from './support/fake-app';

describe('Report Issue', () => {
  const run = makeRun('run-1', { instance: { id: 'i-0123456789abcdef0', name: 'orders-db' } });
  const logLines = ['[info] Creating image web-2026 of orders-db in us-east-1 for kim by prod'];

  it('opens the form of the editor with a log that names nothing', async () => {
    const { app } = fakeApp({ runs: [run], logLines });
    const opened: unknown[] = [];
    await reportIssue.run({ ...app, editor: { ...app.editor, run: async (...args) => void opened.push(args) } });
    const [[command, given]] = opened as [[string, { extensionId: string; issueBody: string }]];
    assert.equal(command, 'workbench.action.openIssueReporter');
    assert.equal(given.extensionId, 'ami-authoring.ami-authoring');
    assert.match(
      given.issueBody,
      /Creating image <image name> of <instance name> in us-east-1 for <user> by <profile>/,
    );
  });

  it('opens the page of the issues where the editor has no form', async () => {
    const { app, done } = fakeApp({ runs: [run], logLines });
    const run_ = () => Promise.reject(new Error('command not found'));
    await reportIssue.run({ ...app, editor: { ...app.editor, run: run_ } });
    assert.match(
      done.join(),
      /^browse https:\/\/github\.com\/ami-authoring\/ami-authoring\/issues\/new\?body=What%20happened/,
    );
    assert.doesNotMatch(done.join(), /orders-db|web-2026|kim/);
  });

  it('opens that page in a browser, whose form would drop the text, with an address that GitHub takes', async () => {
    const { app, done } = fakeApp({
      runs: [run],
      logLines: Array.from({ length: 90 }, () => `[info] ${'é{"" }'.repeat(20)}`),
    });
    await reportIssue.run({ ...app, issueFacts: { ...app.issueFacts, hasForm: false } });
    const [address = ''] = done;
    assert.match(address, /^browse https:\/\/github\.com\/.*body=What%20happened/);
    assert.ok(address.length < 8000, String(address.length));
    assert.doesNotThrow(() => decodeURIComponent(address));
  });

  it('cuts that address within no character, wherever the cut falls', async () => {
    for (let length = 1; length <= 9; length++) {
      const { app, done } = fakeApp({ logLines: [`${'x'.repeat(length)}${'日'.repeat(2000)}`] });
      await reportIssue.run({ ...app, issueFacts: { ...app.issueFacts, hasForm: false } });
      assert.doesNotThrow(() => decodeURIComponent(done[0] ?? ''), `after ${length}`);
    }
  });

  it('names nothing of the runs, of the profiles and of what the Account view has read', async () => {
    const names = {
      'web-2026': '<image name>',
      'orders-db': '<instance name>',
      'file:///requests/secret.ami.json': '<file>',
      prod: '<profile>',
      spare: '<profile>',
      Wages: '<account name>',
      mailer: '<instance name>',
      'mailer-7': '<image name>',
    };
    const { app, done } = fakeApp({
      runs: [
        {
          ...run,
          file: 'file:///requests/secret.ami.json',
          target: { ...run.target, profile: 'gone', accountName: 'Wages' },
        },
      ],
      logLines: [`[info] ${Object.keys(names).join(' | ')} | gone | Sandbox`],
      ec2: {
        instances: async () => ({ items: [instance('i-7', { tags: { Name: 'mailer' } }), instance('i-8')] }),
        images: async () => ({ items: [image('ami-7', 'mailer-7')] }),
      },
    });
    assert.ok(ready.kind === 'ready');
    const { instances, images } = app.facts.of(ready.target);
    await Promise.all([instances.read('all'), images.read('all')]);
    const profiles = [
      profile,
      { ...profile, name: 'spare' },
      { ...profile, name: 'Sandbox', kind: 'sandbox' },
    ] as const;
    const editor = { ...app.editor, run: async () => Promise.reject(new Error('command not found')) };
    await reportIssue.run({ ...app, editor, targets: { ...app.targets, profiles } });
    const shown = decodeURIComponent(done.join()).split('[info] ')[1]?.split('\n')[0];
    assert.equal(shown, [...Object.values(names), '<profile>', 'Sandbox'].join(' | '));
  });

  it('is filled in without an account, too', async () => {
    const { app, done } = fakeApp({ state: { kind: 'no-profile' }, logLines });
    const editor = { ...app.editor, run: async () => Promise.reject(new Error('command not found')) };
    await reportIssue.run({ ...app, editor });
    assert.match(decodeURIComponent(done.join()), /for <user> by <profile>/);
  });
});
