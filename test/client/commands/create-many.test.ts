import assert from 'node:assert/strict';
import { createFromInstances } from '../../../client/src/commands/create-from-instances';
import { createImageFromInstance } from '../../../client/src/commands/create-image-from-instance';
import { createMany } from '../../../client/src/commands/create-many';
import { retryFailed } from '../../../client/src/commands/retry-failed';
import { failure, instance } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { documentOf } from './support/documents';
import { fakeApp } from './support/fake-app';

const ids = ['i-0000000000000000a', 'i-0000000000000000b', 'i-0000000000000000c'];
const account = {
  instances: async ({ ids: asked = ids }: { readonly ids?: readonly string[] }) => ({
    items: asked.filter(id => ids.includes(id)).map(id => instance(id)),
  }),
};

function sources(texts: readonly object[]) {
  return texts.map((request, index) => {
    const document = documentOf(JSON.stringify(request), `${index}.ami.json`);
    return { document, file: document.uri.toString(), label: `${index}.ami.json` };
  });
}

const three = sources(ids.map((InstanceId, index) => ({ InstanceId, Name: `web-${index}` })));

describe('Create Image on several requests', () => {
  it('shows one plan, asks once, and sends each as it was planned', async () => {
    const { app, asked, done, orders } = fakeApp({ ec2: account });
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    await createMany(app, three);
    assert.deepEqual(
      asked.questions.map(({ title }) => title),
      ['Create 3 images?'],
    );
    assert.ok(done.includes('plan 3 images'));
    assert.deepEqual(
      orders.map(({ request, file }) => [request.InstanceId, request.Name, file]),
      ids.map((id, index) => [id, `web-${index}`, `file:///requests/${index}.ami.json`]),
    );
    assert.equal(new Set(orders.map(({ batch }) => batch?.id)).size, 1);
    assert.deepEqual(orders[0]?.batch?.size, 3);
  });

  it('asks for the environment variables of the steps as well', async () => {
    const steps =
      '{ "steps": [{ "id": "p", "api": "PutParameter", "input": { "Name": "/${env:TEAM}" }, "on": "source" }] }';
    const { app } = fakeApp({ ec2: account, files: { '/requests/0.ami-after.json': steps } });
    const texts: string[] = [];
    const allowEnvironment = async (text: string) => {
      texts.push(text);
    };
    await createMany({ ...app, allowEnvironment }, three);
    assert.equal(texts.length, 3);
    assert.match(texts[0] ?? '', /TEAM/);
  });

  it('sends nothing on Escape', async () => {
    const { app, orders } = fakeApp({ ec2: account });
    await createMany(app, three);
    assert.deepEqual(orders, []);
  });

  it('leaves out what cannot be sent, and says so on the button', async () => {
    const gone = sources([
      { InstanceId: ids[0], Name: 'a' },
      { InstanceId: 'i-0000000000000dead', Name: 'b' },
      { InstanceId: ids[1], Name: 'a' },
    ]);
    const read = async ({
      text,
      facts,
    }: {
      readonly text: string;
      readonly facts?: { readonly instance?: unknown };
    }) => ({
      kind: 'request' as const,
      request: JSON.parse(text),
      errors:
        facts !== undefined && text.includes('dead')
          ? [{ rule: 'live-instance', message: 'It does not exist.', pointer: '', range: nowhere }]
          : [],
      warnings: [],
      notes: [],
      unresolved: [],
      places: {},
    });
    const { app, asked, orders } = fakeApp({ ec2: account, read });
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    await createMany(app, gone);
    assert.deepEqual(
      asked.questions[0]?.answers.map(({ title }) => title),
      ['Reboot 1, Create 1, Leave Out 2'],
    );
    assert.deepEqual(
      orders.map(({ request }) => request.Name),
      ['a'],
    );
  });

  it('does not ask when none can be sent', async () => {
    const { app, asked } = fakeApp({ ec2: account, settings: { guards: [{ account: '999999999999', region: '' }] } });
    await assert.rejects(createMany(app, three), /None of the 3 requests can be sent/);
    assert.deepEqual(asked.questions, []);
  });

  it('calls nothing in Restricted Mode', async () => {
    const { app, done } = fakeApp({ state: { kind: 'untrusted' } });
    await assert.rejects(createMany(app, three), /Restricted Mode/);
    assert.deepEqual(done, []);
  });

  it('fails as a whole when the account cannot be reached', async () => {
    const { app, orders } = fakeApp({ ec2: account });
    const unreachable = { ...app.accounts, open: async () => Promise.reject(failure('ENOTFOUND', 'never-sent')) };
    await assert.rejects(createMany({ ...app, accounts: unreachable }, three), { code: 'ENOTFOUND' });
    assert.deepEqual(orders, []);
  });
});

describe('Create Image on several instances', () => {
  const instances = ids.map((id, index) => instance(id, { tags: { Name: `web-${index}` } }));

  it('asks for one name that differs for each', async () => {
    const read = async ({ text, instanceId = '' }: { readonly text: string; readonly instanceId?: string }) => ({
      ...nothingSaid,
      request: JSON.parse(text.replace('${instanceName}-${timestamp}', `resolved-${instanceId.at(-1)}`)),
    });
    const { app, asked, orders } = fakeApp({ ec2: account, read });
    asked.typeWith = ({ value }) => value;
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    const nodes = instances.map(each => ({ kind: 'instance', instance: each }));
    await createImageFromInstance.run(app, nodes[0], nodes);
    assert.equal(asked.fields[0]?.value, '${instanceName}-${timestamp}');
    assert.deepEqual(
      orders.map(({ request }) => request.Name),
      ['resolved-a', 'resolved-b', 'resolved-c'],
    );
  });

  it('does not take a name that would be the same for all', async () => {
    const { app, asked, orders } = fakeApp({ ec2: account });
    asked.typeWith = () => 'golden';
    await createFromInstances(app, instances);
    assert.match(asked.fields[0]?.check?.('golden') ?? '', /must differ/);
    assert.deepEqual(orders, []);
  });

  it('proposes ids where Name tags do not tell the instances apart', async () => {
    const { app, asked } = fakeApp({ ec2: account });
    await createFromInstances(
      app,
      ids.map(id => instance(id, { tags: { Name: 'same' } })),
    );
    assert.equal(asked.fields[0]?.value, '${instanceName}-${instanceId}-${timestamp}');
  });
});

describe('Retry Failed', () => {
  const refused = makeRun('run-1', { request: { InstanceId: ids[0], Name: 'a' }, instance: { id: 'i-1' } });
  const lost = makeRun('run-2', {
    request: { InstanceId: ids[1], Name: 'b-2026' },
    file: 'file:///requests/changed.ami.json',
    attempts: [{ sent: refused.created, result: 'unknown' }],
  });

  it('sends the request of a lost reply as it was, under the same name, with a warning', async () => {
    const { app, asked, orders } = fakeApp({ ec2: account, runs: [refused, lost] });
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    await retryFailed.run(app, ['run-1', 'run-2']);
    assert.match(asked.questions[0]?.detail ?? '', /b-2026: The reply to an earlier request/);
    assert.deepEqual(
      orders.map(({ request }) => request.Name),
      ['a', 'b-2026'],
    );
  });

  it('says so when the runs are no longer known', async () => {
    await assert.rejects(async () => retryFailed.run(fakeApp().app, ['run-9']), /no longer in the history/);
  });
});

const nothingSaid = { kind: 'request', errors: [], warnings: [], notes: [], unresolved: [], places: {} } as const;
const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
