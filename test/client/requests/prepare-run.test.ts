import assert from 'node:assert/strict';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { Refusal } from '../../../client/src/refusal';
import { prepareRun } from '../../../client/src/requests/prepare-run';
import type { ReadRequestParams, ReadRequestResult, RequestProblem, StepsProblem } from '../../../server/src/protocol';
import { documentOf } from '../commands/support/documents';
import { type FakeAppOptions, fakeApp, profile, ready } from '../commands/support/fake-app';
import { failure, image, instance } from '../ec2/support/fake-ec2';

const id = 'i-1234567890abcdef0';
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const running: Partial<Ec2> = { instances: async () => ({ items: [instance(id, { tags: { Name: 'web-1' } })] }) };

/** The language: the request is the text, and it says of it what a test wants. */
function reads(
  judge: (params: ReadRequestParams) => { errors?: RequestProblem[]; unresolved?: string[] } = () => ({}),
) {
  const seen: ReadRequestParams[] = [];
  const read = async (params: ReadRequestParams): Promise<ReadRequestResult> => {
    seen.push(params);
    const request = {
      ...JSON.parse(params.text),
      ...(params.instanceId !== undefined && { InstanceId: params.instanceId }),
    };
    return {
      kind: 'request',
      request,
      errors: [],
      warnings: [],
      notes: [],
      unresolved: [],
      places: {},
      ...judge(params),
    };
  };
  return { seen, read };
}

describe('Preparing a request', () => {
  const prepare = async (
    options: FakeAppOptions = {},
    text: object = { InstanceId: id, Name: 'web' },
    checkPermission?: boolean,
  ) => {
    const fake = fakeApp({ ec2: running, ...options });
    const prepared = await prepareRun(fake.app, documentOf(JSON.stringify(text)), {
      title: 'Reading…',
      checkPermission,
    });
    return { ...fake, prepared };
  };

  it('ends with the target, whose account it is, and what EC2 will do', async () => {
    const { prepared, asked } = await prepare();
    assert.deepEqual(prepared?.target, { profile, region: 'us-east-1' });
    assert.equal(prepared.ref.account, '123456789012');
    assert.equal(prepared.plan.instance.kind, 'known');
    assert.deepEqual(asked.progresses, [{ title: 'Reading…', canCancel: true }]);
  });

  it('asks for the variables of the environment before the text is read with them', async () => {
    const order: string[] = [];
    const read = async (params: ReadRequestParams) => {
      order.push('read');
      return reads().read(params);
    };
    const { app } = fakeApp({ ec2: running, read });
    const allowEnvironment = async (text: string) => void order.push(`allow ${JSON.parse(text).Name}`);
    await prepareRun({ ...app, allowEnvironment }, documentOf(JSON.stringify({ InstanceId: id, Name: '${env:A}' })), {
      title: '',
    });
    assert.equal(order[0], 'allow ${env:A}');
  });

  it('is judged by the account in the end, after the text alone was', async () => {
    const { seen, read } = reads();
    await prepare({ read });
    assert.deepEqual(
      seen.map(({ facts }) => facts !== undefined),
      [false, false, true],
    );
    assert.deepEqual(
      seen.map(({ instanceId }) => instanceId),
      [undefined, id, id],
    );
  });

  it('reads the files of its steps once, and asks the language for them again only for a variable that they use', async () => {
    const asked = async (step: string) => {
      const paths: string[] = [];
      let readings = 0;
      const { app } = fakeApp({
        ec2: running,
        readSteps: async () => {
          readings++;
          return { kind: 'steps', steps: [], extends: [], errors: [], warnings: [], notes: [], unresolved: [] };
        },
      });
      const stepFiles = {
        ...app.stepFiles,
        read: async ({ path }: { readonly path: string }) => {
          paths.push(path);
          return step;
        },
      };
      const variables: (typeof app)['variables'] = async (_, { instanceId = '' }) => ({
        date: '2026-11-25',
        instanceId,
      });
      await prepareRun({ ...app, stepFiles, variables }, documentOf(JSON.stringify({ InstanceId: id, Name: 'web' })), {
        title: '',
      });
      return { paths, readings };
    };
    assert.deepEqual(await asked('${date}'), { paths: ['/requests/web.ami-after.json'], readings: 2 });
    assert.equal((await asked('${instanceId}')).readings, 3);
    assert.equal((await asked('\\u0024{instanceId}')).readings, 3);
  });

  it('refuses the errors of the text before EC2 is asked, with the way to the first of them', async () => {
    const one = { rule: 'name-length', message: 'Name must have 3 to 128 characters.', range };
    for (const [errors, sentence] of [
      [[one], 'The request has an error: Name must have 3 to 128 characters.'],
      [
        [one, { ...one, message: 'Else.' }],
        'The request has 2 errors. The first one: Name must have 3 to 128 characters.',
      ],
    ] as const) {
      const { app, done } = fakeApp({ read: reads(() => ({ errors: [...errors] })).read });
      const refusal = await refusalOf(prepareRun(app, documentOf('{}'), { title: '' }));
      assert.equal(refusal.message, sentence);
      await refusal.offers[0]?.run();
      assert.deepEqual(done, ['show file:///requests/web.ami.json']);
    }
  });

  it('asks for an instance where the text has none, which is no error then', async () => {
    const missing = { rule: 'instance-id-required', message: 'InstanceId is required.', range };
    const { read } = reads(({ instanceId }) => ({ errors: instanceId === undefined ? [missing] : [] }));
    const { app, asked } = fakeApp({ ec2: running, read });
    asked.pickWith = rows => rows[0];
    const prepared = await prepareRun(app, documentOf('{ "Name": "web" }'), { title: '' });
    assert.equal(prepared?.plan.request.InstanceId, id);
    asked.pickWith = () => undefined;
    assert.equal(await prepareRun(app, documentOf('{ "Name": "web" }'), { title: '' }), undefined);
  });

  it('refuses a variable that has no value, by its name', async () => {
    const { read } = reads(({ instanceId }) => ({ unresolved: instanceId === undefined ? [] : ['gitCommit'] }));
    await assert.rejects(prepare({ read }), new Refusal('The variable ${gitCommit} has no value.'));
  });

  it('refuses a file of another kind in the words of the language', async () => {
    const read = async (): Promise<ReadRequestResult> => ({ kind: 'other', message: 'This is a template.' });
    await assert.rejects(prepare({ read }), new Refusal('This is a template.'));
  });

  it('stops at the first guard that forbids the target, and leads to what can be changed', async () => {
    const guards = [
      { account: '', region: 'us-east-1' },
      { account: '111111111111', region: '' },
    ];
    const { app, done } = fakeApp({ ec2: running, settings: { guards } });
    const refusal = await refusalOf(
      prepareRun(app, documentOf(JSON.stringify({ InstanceId: id, Name: 'web' })), { title: '' }),
    );
    for (const offer of refusal.offers) await offer.run();
    assert.deepEqual(done, [
      'run ami.selectProfile',
      'run workbench.action.openSettings @id:ami.guard.account,ami.guard.region',
    ]);
    assert.ok((await prepare({ settings: { guards: guards.slice(0, 1) } })).prepared);
  });

  it('reads the Name tag only where the text uses it', async () => {
    const asked = async (Name: string) => {
      const { seen, read } = reads();
      let calls = 0;
      const instances: Ec2['instances'] = async (...given) => {
        calls++;
        return running.instances?.(...given) ?? { items: [] };
      };
      await prepare({ read, ec2: { instances } }, { InstanceId: id, Name });
      return { calls, name: seen.at(-1)?.variables };
    };
    assert.deepEqual([(await asked('web')).calls, (await asked('${instanceName}')).calls], [1, 2]);
  });

  it('knows the name of the very instance, and none of one without a Name tag', async () => {
    for (const [items, name] of [
      [[instance(id, { tags: { Name: 'web-1' } })], 'web-1'],
      [[instance(id)], undefined],
      [[], undefined],
    ] as const) {
      const { app } = fakeApp({
        ec2: { instances: async ({ ids }) => ({ items: ids?.includes(id) ? [...items] : [] }) },
      });
      const names: unknown[] = [];
      const variables: typeof app.variables = async (_, { instanceName }) => {
        names.push(instanceName);
        return {};
      };
      const text = JSON.stringify({ InstanceId: id, Name: '${instanceName}' });
      await prepareRun({ ...app, variables }, documentOf(text), { title: '' });
      assert.equal(names.at(-1), name);
    }
  });

  it('ends where the person selects no target, before anything is read', async () => {
    const { prepared, asked } = await prepare({ state: { kind: 'no-profile' } });
    assert.deepEqual([prepared, asked.progresses], [undefined, []]);
  });

  it('reads the account by calls that Cancel ends', async () => {
    const signals: unknown[] = [];
    const { app } = fakeApp({
      ec2: {
        instances: async (_, options) => {
          signals.push(options?.signal instanceof AbortSignal);
          return { items: [instance(id)] };
        },
      },
    });
    const refer: typeof app.accounts.refer = async (target, options) => {
      signals.push(options?.signal instanceof AbortSignal);
      return app.accounts.refer(target);
    };
    const text = JSON.stringify({ InstanceId: id, Name: '${instanceName}' });
    await prepareRun({ ...app, accounts: { ...app.accounts, refer } }, documentOf(text), { title: '' });
    assert.deepEqual(signals, [true, true, true]);
  });

  it('reads the text and the steps for the region and the moment of this run', async () => {
    const { app } = fakeApp({
      ec2: running,
      files: { '/requests/web.ami-after.json': '{ "steps": [] }' },
      state: { kind: 'ready', target: { profile, region: 'eu-west-1' } },
    });
    const times = new Set<number>();
    const variables: typeof app.variables = async (_, __, now) => {
      times.add(now.getTime());
      return {};
    };
    const regions = new Set<unknown>();
    const readSteps: typeof app.language.readSteps = async params => {
      if (params.variables !== undefined) regions.add(params.region);
      return app.language.readSteps(params);
    };
    const language = { ...app.language, readSteps };
    await prepareRun({ ...app, variables, language }, documentOf(JSON.stringify({ InstanceId: id })), { title: '' });
    assert.deepEqual([times.size, [...regions]], [1, ['eu-west-1']]);
  });

  describe('whose steps are faulty', () => {
    const files = { '/requests/web.ami-after.json': '{ "steps": [] }' };
    const faulty = (said: { readonly errors?: StepsProblem[]; readonly unresolved?: string[] }): FakeAppOptions => ({
      files,
      readSteps: async () => ({
        kind: 'steps',
        steps: [],
        extends: [],
        errors: [],
        warnings: [],
        notes: [],
        unresolved: [],
        ...said,
      }),
    });

    it('is refused before EC2 is asked', async () => {
      const instances = async () => assert.fail('EC2 was asked.');
      const errors = [{ rule: 'id', message: 'Two steps have the ID copy.', range }];
      await assert.rejects(prepare({ ...faulty({ errors }), ec2: { instances } }), /Two steps have the ID copy\./);
    });

    it('is refused for a variable without a value once the instance is known', async () => {
      await assert.rejects(
        prepare(faulty({ unresolved: ['instanceName'] })),
        new Refusal('The variable ${instanceName} has no value.'),
      );
    });
  });

  it('lets the plan say that an instance does not exist, but not that nobody is signed in', async () => {
    const fails = (code: string, reach: 'refused' | 'never-sent'): Partial<Ec2> => ({
      instances: async () => {
        throw failure(code, reach);
      },
    });
    const text = { InstanceId: id, Name: '${instanceName}' };
    const { prepared } = await prepare({ ec2: fails('InvalidInstanceID.NotFound', 'refused') }, text);
    assert.deepEqual(prepared?.plan.instance, { kind: 'absent', id });
    await assert.rejects(prepare({ ec2: fails('SsoTokenExpired', 'never-sent') }, text), { code: 'SsoTokenExpired' });
  });

  it('asks EC2 for the permission where that is wanted, and never an emulator', async () => {
    let checks = 0;
    const ec2 = { ...running, checkPermission: async () => ({ requestId: `r-${++checks}` }) };
    const text = { InstanceId: id, Name: 'web' };
    await prepare({ ec2 }, text);
    assert.equal(checks, 0);
    assert.equal((await prepare({ ec2 }, text, true)).prepared?.plan.permission.kind, 'permitted');
    const emulator = {
      ...ready,
      target: { profile: { ...profile, endpoint: 'http://localhost:4566' }, region: 'us-east-1' },
    };
    await prepare({ ec2, state: emulator }, text, true);
    assert.equal(checks, 1);
  });

  it('goes on where something cannot be read, and says so in the plan', async () => {
    const images: Ec2['images'] = async () => {
      throw failure('UnauthorizedOperation', 'refused', 'no');
    };
    const { prepared } = await prepare({ ec2: { ...running, images } });
    assert.equal(prepared?.plan.unread.length, 2);
    const free = await prepare({ ec2: { ...running, images: async () => ({ items: [image('ami-1', 'web')] }) } });
    assert.deepEqual(free.prepared?.plan.unread, []);
  });
});

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Refusal, String(error));
  return error;
}
