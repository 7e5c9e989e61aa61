import assert from 'node:assert/strict';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { planSources } from '../../../client/src/requests/plan-sources';
import { planFrom, readForPlan } from '../../../client/src/requests/read-plan';
import { showPointer } from '../../../client/src/requests/show-pointer';
import type { ReadRequestParams, ReadRequestResult, RequestProblem } from '../../../server/src/protocol';
import { documentOf } from '../commands/support/documents';
import { type FakeAppOptions, fakeApp, profile } from '../commands/support/fake-app';
import { failure, image, instance } from '../ec2/support/fake-ec2';

const target = { profile, region: 'us-east-1' };
const id = 'i-1234567890abcdef0';
const request = { InstanceId: id, Name: 'web', Description: 'one' };
const account: Partial<Ec2> = {
  instances: async ({ ids = [] }) => ({ items: ids.map(each => instance(each, { tags: { Name: 'web-1' } })) }),
  images: async ({ sourceInstanceIds }) => ({
    items: sourceInstanceIds === undefined ? [image('ami-1', 'web')] : [image('ami-2', 'web-0', { state: 'pending' })],
  }),
  checkPermission: async () => ({ requestId: 'r-1' }),
};
const checking = { settings: { checkPermissionsFirst: true } };

describe('A plan that stays open', () => {
  const read = (options: FakeAppOptions = {}, text: object = request, selected?: string, signal?: AbortSignal) => {
    const { app, asked } = fakeApp({ ec2: account, ...options });
    const reading = readForPlan(planSources(app), documentOf(JSON.stringify(text)), target, selected, { signal });
    return { app, asked, reading };
  };
  const plannedAfter = async (text: object, selected?: string, options: FakeAppOptions = checking) => {
    const { app, reading } = read(options);
    return planFrom(planSources(app), documentOf(JSON.stringify(text)), await reading, selected);
  };

  it('is read without a question', async () => {
    const { asked, reading } = read();
    assert.equal((await reading).facts.instance?.id, id);
    assert.deepEqual([asked.questions, asked.lists, asked.progresses], [[], [], []]);
  });

  it('follows the text with what was read before', async () => {
    const plan = await plannedAfter({ ...request, Description: 'two' });
    assert.equal(plan.description, 'two');
    assert.equal(plan.instance.kind, 'known');
    assert.equal(plan.permission.kind, 'permitted');
    assert.ok(plan.problems.some(({ message }) => message.includes('ami-2')));
  });

  it('knows nothing of an instance that was typed since, nor what is pending of it', async () => {
    const plan = await plannedAfter({ ...request, InstanceId: 'i-2234567890abcdef0' });
    assert.equal(plan.instance.kind, 'unread');
    assert.ok(!plan.problems.some(({ message }) => message.includes('ami-2')));
    assert.equal(plan.permission.kind, 'not-checked');
  });

  it('judges by what was read as long as it is about the same thing', async () => {
    const judged: ReadRequestParams['facts'][] = [];
    const noted = async (params: ReadRequestParams) => {
      judged.push(params.facts);
      return plainly(params);
    };
    await plannedAfter(request, undefined, { ...checking, read: noted });
    assert.equal(judged.at(-1)?.imageOfName?.id, 'ami-1');
    await plannedAfter({ ...request, Name: 'other' }, undefined, { ...checking, read: noted });
    assert.equal(judged.at(-1)?.imageOfName, undefined);
    assert.equal(judged.at(-1)?.instance?.id, id);
  });

  it('keeps a permission for another name, and none for another request', async () => {
    assert.equal((await plannedAfter({ ...request, Name: 'other' })).permission.kind, 'permitted');
    assert.equal((await plannedAfter({ ...request, NoReboot: true })).permission.kind, 'not-checked');
  });

  it('is of the instance that the text names, else of the selected one', async () => {
    const selected = 'i-3234567890abcdef0';
    assert.equal((await read({}, request, selected).reading).request.InstanceId, id);
    for (const text of [{ Name: 'web' }, { InstanceId: '', Name: 'web' }]) {
      assert.equal((await read({}, text, selected).reading).request.InstanceId, selected);
    }
  });

  it('asks for the permission only where the text has no errors and the settings want it', async () => {
    const error: RequestProblem = {
      rule: 'x',
      message: 'No.',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    };
    const faulty = async (params: ReadRequestParams): Promise<ReadRequestResult> => ({
      ...(await plainly(params)),
      errors: [error],
    });
    assert.equal((await read(checking).reading).facts.permission?.kind, 'permitted');
    assert.equal((await read().reading).facts.permission, undefined);
    assert.equal((await read({ ...checking, read: faulty }).reading).facts.permission, undefined);
  });

  it('is the half that needs no account where nobody is signed in', async () => {
    const expired = async () => {
      throw failure('SsoTokenExpired', 'never-sent');
    };
    const { app } = fakeApp();
    const accounts = { ...app.accounts, refer: expired };
    const known = await readForPlan(
      planSources({ ...app, accounts }),
      documentOf(JSON.stringify(request)),
      target,
      undefined,
      {},
    );
    assert.deepEqual(known.facts.target, { profile: 'prod', region: 'us-east-1', endpoint: undefined });
    assert.match(known.facts.unread?.[0] ?? '', /session .* has expired/);
    const plan = await planFrom(planSources(app), documentOf(JSON.stringify(request)), known, undefined);
    assert.equal(plan.instance.kind, 'unread');
  });

  it('ends with what is wrong in the extension, and with the page', async () => {
    const { app } = fakeApp();
    const broken = { ...app.accounts, open: async () => Promise.reject(new TypeError('bug')) };
    const document = documentOf(JSON.stringify(request));
    await assert.rejects(
      readForPlan(planSources({ ...app, accounts: broken }), document, target, undefined, {}),
      TypeError,
    );
    const gone = AbortSignal.abort();
    const refused = { ...app.accounts, open: async () => Promise.reject(failure('Aborted', 'never-sent')) };
    const options = { signal: gone };
    await assert.rejects(
      readForPlan(planSources({ ...app, accounts: refused }), document, target, undefined, options),
      {
        code: 'Aborted',
      },
    );
  });

  it('says that a name with the time in it is an example', async () => {
    for (const [Name, isExample] of [
      ['web-${date}', true],
      ['web-${timestamp}', true],
      ['web-${instanceName}', false],
      ['web', false],
    ] as const) {
      assert.equal((await plannedAfter({ ...request, Name })).isNameExample, isExample, Name);
    }
    const elsewhere = { ...request, Description: '"Name": "${date}"', TagSpecifications: [{ Name: '${date}' }] };
    assert.equal((await plannedAfter(elsewhere)).isNameExample, false);
  });
});

describe('A jump to a member of a request', () => {
  const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 1 } });
  const shown = async (pointer: string) => {
    const { app } = fakeApp({
      text: '{}',
      read: async params => ({
        ...(await plainly(params)),
        places: { '/Name': range(1), '/BlockDeviceMappings/0': range(2) },
      }),
    });
    const places: unknown[] = [];
    const editor = { ...app.editor, show: async (_uri: unknown, at: unknown) => void places.push(at) };
    await showPointer({ ...app, editor }, 'file:///requests/web.ami.json', pointer);
    return places;
  };

  it('leads to the member, else to the nearest one around it, else to the file', async () => {
    assert.deepEqual(await shown('/Name'), [range(1)]);
    assert.deepEqual(await shown('/BlockDeviceMappings/0/Ebs/Iops'), [range(2)]);
    assert.deepEqual(await shown('/Description'), [undefined]);
  });
});

async function plainly({ text, instanceId }: ReadRequestParams): Promise<ReadRequestResult & { kind: 'request' }> {
  const request = { ...JSON.parse(text), ...(instanceId !== undefined && { InstanceId: instanceId }) };
  return { kind: 'request', request, errors: [], warnings: [], notes: [], unresolved: [], places: {} };
}
