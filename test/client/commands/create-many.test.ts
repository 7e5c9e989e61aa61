import assert from 'node:assert/strict';
import type { Progress } from '../../../client/src/asking/ask';
import type { RequestText } from '../../../client/src/asking/editor';
import type { JudgedRow } from '../../../client/src/batch/batch-row';
import { createBatch } from '../../../client/src/commands/create-batch';
import { createFromInstances } from '../../../client/src/commands/create-from-instances';
import { createImage } from '../../../client/src/commands/create-image';
import { createImageFromInstance } from '../../../client/src/commands/create-image-from-instance';
import { createMany } from '../../../client/src/commands/create-many';
import { retryFailed } from '../../../client/src/commands/retry-failed';
import { Refusal } from '../../../client/src/refusal';
import { failure, instance } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { documentOf } from './support/documents';
import { type FakeAppOptions, fakeApp } from './support/fake-app';

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

/** A window, and what the requests in its plan of many are called. */
function labelled(options: FakeAppOptions = {}) {
  const { app, asked } = fakeApp({ ec2: account, ...options });
  const labels: string[] = [];
  const show = (rows: readonly JudgedRow[]) => {
    labels.push(...rows.map(({ row }) => row.source.label));
    return 'batch-1';
  };
  return { app: { ...app, batchPages: { ...app.batchPages, show } }, asked, labels };
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
      ['Reboot 1, Create 1, Skip 2'],
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

describe('Several requests that are confirmed', () => {
  type Record = ReturnType<typeof fakeApp>['app']['runs']['record'];

  /** A window whose person confirms, and whose runs are recorded like this. */
  function confirmed(record?: Record) {
    const fake = fakeApp({ ec2: account });
    fake.asked.confirmWith = ({ answers }) => answers[0]?.title;
    const { app } = fake;
    return { ...fake, app: { ...app, runs: { ...app.runs, record: record ?? app.runs.record } } };
  }
  const notStored = async (...names: readonly unknown[]) => {
    const { app, done } = confirmed();
    const record: Record = async order =>
      names.includes(order.request.Name)
        ? { kind: 'not-stored', message: `The disk is full at ${order.request.Name}.` }
        : app.runs.record(order);
    const refusal: unknown = await createMany({ ...app, runs: { ...app.runs, record } }, three).catch(
      (error: unknown) => error,
    );
    assert.deepEqual(done, ['plan 3 images', 'refresh account']);
    return refusal;
  };

  it('are sent behind a notification with Cancel, and the account is read again', async () => {
    const { app, asked, done } = confirmed();
    await createMany(app, three);
    assert.deepEqual(asked.progresses, [
      { title: 'Reading the account…', canCancel: true },
      { title: 'Creating 3 images…', canCancel: true, details: 'runs' },
    ]);
    assert.deepEqual(done, ['plan 3 images', 'refresh account']);
  });

  it('are taken back as far as they are not sent, when the person cancels', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const run = makeRun('run-1');
    const { app, asked } = confirmed(async () => ({
      kind: 'recorded',
      run,
      send: async signal => {
        signals.push(signal);
        return run;
      },
    }));
    const cancels = async <Value>({ title }: Progress, work: (signal: AbortSignal) => Promise<Value>) => {
      const cancel = new AbortController();
      const working = work(cancel.signal);
      if (title.startsWith('Creating')) cancel.abort();
      return working;
    };
    await createMany({ ...app, ask: Object.assign(asked, { progress: cancels }) }, three);
    assert.deepEqual(
      signals.map(signal => signal?.aborted),
      [true, true, true],
    );
  });

  it('are told as far as they became no run', async () => {
    assert.deepEqual(await notStored('web-1'), new Refusal('The disk is full at web-1.'));
    assert.deepEqual(
      await notStored('web-1', 'web-2'),
      new Refusal('2 requests were not sent. The first one: The disk is full at web-1.'),
    );
  });

  it('are none where there are none, where the person cancels the reading, and where no profile is selected', async () => {
    const none = confirmed();
    await createMany(none.app, []);
    const cancelled = confirmed();
    cancelled.asked.cancels = title => title === 'Reading the account…';
    await createMany(cancelled.app, three);
    const nowhere = fakeApp({ ec2: account, state: { kind: 'no-profile' } });
    await createMany(nowhere.app, three);
    for (const { asked, done, orders } of [none, cancelled, nowhere]) {
      assert.deepEqual([asked.questions, orders, done.filter(line => line.startsWith('plan'))], [[], [], []]);
    }
  });
});

describe('Several requests that are selected in the explorer', () => {
  it('are created together, files of other kinds left out, each with its file and its path', async () => {
    const { app, asked, orders, done } = fakeApp({ ec2: account });
    const documents = new Map<unknown, RequestText>([
      ...three.slice(0, 2).map(({ document }) => [document.uri, document] as const),
      ['notes', documentOf('notes', 'notes.json')],
    ]);
    const findRequest = async (place: unknown) => documents.get(place);
    const [first, second] = three.map(({ document }) => document.uri);
    asked.confirmWith = ({ answers }) => answers[0]?.title;
    const places = [first, 'notes', 'gone', second];
    await createImage.run({ ...app, findRequest }, first, places);
    assert.deepEqual(
      orders.map(({ file }) => file),
      ['file:///requests/0.ami.json', 'file:///requests/1.ami.json'],
    );
    assert.ok(done.includes('plan 2 images'));
  });

  it('are called by their paths', async () => {
    const { app, labels } = labelled();
    const uris = three.map(({ document }) => document.uri);
    const findRequest = async (place: unknown) => three.find(({ document }) => document.uri === place)?.document;
    await createImage.run({ ...app, findRequest }, uris[0], uris);
    assert.deepEqual(labels, ['requests/0.ami.json', 'requests/1.ami.json', 'requests/2.ami.json']);
  });
});

describe('Create Images on a page that plans many', () => {
  it('reads the requests of that page again, and shows the new plan in it', async () => {
    const { app, asked } = fakeApp({ ec2: account });
    const shown: unknown[] = [];
    const batchPages = {
      sourcesOf: (key: string) => (key === 'batch-7' ? three : undefined),
      show: (rows: readonly JudgedRow[], key?: string) => {
        shown.push([rows.length, key]);
        return 'batch-7';
      },
    };
    for (const key of ['batch-7', 'batch-8', undefined, 7]) await createBatch.run({ ...app, batchPages }, key);
    assert.deepEqual(shown, [[3, 'batch-7']]);
    assert.equal(asked.questions.length, 1);
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
    assert.match(asked.fields[0]?.check?.('golden') ?? '', /must be unique/);
    assert.deepEqual(orders, []);
  });

  it('takes a name that differs for each, without the space around it', async () => {
    const { app, asked } = fakeApp({ ec2: account });
    const texts: string[] = [];
    asked.typeWith = ({ check }) => {
      const same = 'Image names must be unique. Use ${instanceName} or ${instanceId} in the name.';
      const strange = "Use only letters, digits, spaces, and ( ) [ ] . / - ' @ _";
      assert.deepEqual(
        ['', '  ', 'golden', '${instance}', 'a:${instanceId}', 'a-${instanceName}', '${instanceId}'].map(text =>
          check?.(text),
        ),
        ['Enter a name', 'Enter a name', same, same, strange, undefined, undefined],
      );
      return ' ${instanceName}-${instanceName} ';
    };
    const newRequests = {
      ...app.newRequests,
      textOnly: (name: string, written: string) => {
        texts.push(`${name} ${JSON.parse(written).Name}`);
        return app.newRequests.textOnly(name, written);
      },
    };
    await createFromInstances({ ...app, newRequests }, [...instances.slice(0, 1), instance(ids[1] ?? '')]);
    // An instance without a Name tag is called by its id.
    assert.deepEqual(texts, [
      `${ids[0]}.ami.json \${instanceName}-\${instanceName}`,
      `${ids[1]}.ami.json ${ids[1]}-${ids[1]}`,
    ]);
  });

  it('calls each by its Name tag, or by its id', async () => {
    const { app, asked, labels } = labelled();
    asked.typeWith = () => '${instanceId}';
    const several = [...instances.slice(0, 1), instance(ids[1] ?? '')];
    await createFromInstances(app, several);
    assert.deepEqual(labels, ['web-0', ids[1]]);
    assert.equal(asked.fields[0]?.title, 'Create Images from 2 Instances');
  });

  it('leaves out instances that no image can be created from', async () => {
    const { app, asked } = fakeApp({ ec2: account });
    const gone = instance('i-0000000000000000d', { state: 'terminated' });
    const nodes = [...instances, gone].map(each => ({ kind: 'instance', instance: each }));
    await createImageFromInstance.run(app, nodes[0], nodes);
    assert.equal(asked.fields[0]?.title, 'Create Images from 3 Instances');
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
    assert.match(asked.questions[0]?.detail ?? '', /b-2026: The response to an earlier request/);
    assert.deepEqual(
      orders.map(({ request }) => request.Name),
      ['a', 'b-2026'],
    );
  });

  it('takes the file as it is now where EC2 had answered, or the image was created after all', async () => {
    const file = 'file:///requests/web.ami.json';
    const text = JSON.stringify({ InstanceId: ids[0], Name: 'mended' });
    for (const run of [
      { ...refused, file },
      { ...lost, file, imageId: 'ami-1' },
    ]) {
      const { app, asked, orders } = fakeApp({ ec2: account, runs: [run], text });
      asked.confirmWith = ({ answers }) => answers[0]?.title;
      await retryFailed.run(app, [run.id]);
      assert.deepEqual(
        orders.map(({ request, file: of }) => [request.Name, of]),
        [['mended', file]],
      );
      assert.doesNotMatch(asked.questions[0]?.detail ?? '', /earlier request/);
    }
  });

  it('calls the requests by their files, or by the names of their images', async () => {
    const file = 'file:///requests/web.ami.json';
    const { app, labels } = labelled({ runs: [{ ...refused, file }, lost] });
    await retryFailed.run(app, ['run-1', 'run-2', 'run-9']);
    assert.deepEqual(labels, ['requests/web.ami.json', 'b-2026']);
  });

  it('says so when the runs are no longer known', async () => {
    await assert.rejects(async () => retryFailed.run(fakeApp().app, ['run-9']), /no longer in the history/);
  });
});

const nothingSaid = { kind: 'request', errors: [], warnings: [], notes: [], unresolved: [], places: {} } as const;
const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
