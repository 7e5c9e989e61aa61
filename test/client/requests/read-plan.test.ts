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

  it('begins with what the folder allows, where that forbids the target', async () => {
    const guards = [{ account: '999999999999', region: '' }];
    const { problems } = await plannedAfter(request, undefined, { settings: { guards } });
    assert.equal(problems[0]?.level, 'stops');
    assert.match(problems[0]?.message ?? '', /^This folder allows requests only in account 999999999999/);
  });

  it('is read and followed for one moment, one region and the name of the instance that was read', async () => {
    const { app } = fakeApp({ ec2: account, files: { '/requests/web.ami-after.json': '{ "steps": [] }' } });
    const asked: { readonly name?: string; readonly at: number }[] = [];
    const variables: typeof app.variables = async (_, { instanceName: name }, now) => {
      asked.push({ name, at: now.getTime() });
      return {};
    };
    const regions: unknown[] = [];
    const readSteps: typeof app.language.readSteps = async params => {
      if (params.variables !== undefined) regions.push(params.region);
      return app.language.readSteps(params);
    };
    const sources = planSources({ ...app, variables, language: { ...app.language, readSteps } });
    const document = documentOf(JSON.stringify(request));
    const inEurope = { ...target, region: 'eu-west-1' };
    const known = await readForPlan(sources, document, inEurope, undefined, {});
    assert.equal(new Set(asked.map(({ at }) => at)).size, 1);
    const read = asked.length;
    await planFrom(sources, document, known, undefined);
    const since = asked.slice(read);
    assert.ok(since.some(({ name }) => name === 'web-1'));
    assert.deepEqual(new Set(since.map(({ at }) => at)), new Set([known.facts.now]));
    assert.deepEqual(new Set(regions), new Set(['eu-west-1']));
  });

  it('follows the steps with what the account said of them, but of their names only for the name that was read', async () => {
    const steps = [{ id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {} } }];
    const { app } = fakeApp({
      ec2: { ...account, regions: async () => [{ name: 'eu-west-1', optIn: 'not-opted-in' }] },
      files: { '/requests/web.ami-after.json': JSON.stringify({ steps }) },
    });
    const sources = planSources(app);
    const known = await readForPlan(sources, documentOf(JSON.stringify(request)), target, undefined, {});
    const taken = { ...known, steps: { ...known.steps, now: 0, imagesOfName: { 'eu-west-1': image('ami-9', 'web') } } };
    const messages = async (text: object) =>
      (await planFrom(sources, documentOf(JSON.stringify(text)), taken, undefined)).problems.map(each => each.message);
    const off = 'The region eu-west-1 is not enabled for this account, so the image cannot be copied there.';
    const name = 'The copy cannot be named web in region eu-west-1, because image ami-9 already has this name.';
    const of = async (text: object) => (await messages(text)).filter(each => each === off || each === name);
    assert.deepEqual(await of(request), [name, off]);
    assert.deepEqual(await of({ ...request, Name: 'other' }), [off]);
  });

  it('says in our words what could not be read, for the target that was asked', async () => {
    const denied = async () => Promise.reject(failure('UnauthorizedOperation', 'refused'));
    const { app } = fakeApp({ ec2: { ...account, images: denied } });
    const dev = { ...target, profile: { ...profile, name: 'dev' } };
    const known = await readForPlan(planSources(app), documentOf(JSON.stringify(request)), dev, undefined, {});
    assert.equal(
      known.facts.unread?.[0],
      'Images with this name: AWS denied this request from dev without naming the missing permission.',
    );
  });

  it('has no example of a name where the text is no request by now, or has no name', async () => {
    const { app } = fakeApp({ ec2: account });
    const document = documentOf(JSON.stringify({ InstanceId: id }));
    const known = await readForPlan(planSources(app), document, target, undefined, {});
    assert.equal((await planFrom(planSources(app), document, known, undefined)).isNameExample, false);
    const language = {
      ...app.language,
      read: async (...args: Parameters<typeof app.language.read>) =>
        Object.keys(args[1]).length === 0
          ? ({ kind: 'other', message: 'This is a template.' } as const)
          : app.language.read(...args),
    };
    const plan = await planFrom(planSources({ ...app, language }), document, known, undefined);
    assert.equal(plan.isNameExample, false);
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
