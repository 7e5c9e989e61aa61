import assert from 'node:assert/strict';
import { Refusal } from '../../../client/src/refusal';
import { readStepsBeside, refuseStepFaults, textsOf } from '../../../client/src/requests/read-steps';
import { environmentNames } from '../../../client/src/variables/environment';
import type { ReadStepsParams } from '../../../server/src/protocol';
import { documentOf, fileUri } from '../commands/support/documents';
import { fakeApp } from '../commands/support/fake-app';

const now = new Date('2026-11-25T12:00:00Z');
const share = (id: string) => ({ id, api: 'ModifyImageAttribute', input: {}, on: 'all' });
const file = (steps: readonly string[], bases: readonly string[] = []) =>
  JSON.stringify({ steps: steps.map(share), extends: bases });

describe('reading the steps of a request', () => {
  const read = async (files: Readonly<Record<string, string>>, name?: string) => {
    const { app } = fakeApp({ files });
    return readStepsBeside(app, documentOf('{}', name), { now, region: 'us-east-1' });
  };

  it('finds them beside the request, and none where there is no such file', async () => {
    const reading = await read({ '/requests/web.ami-after.json': file(['share']) });
    assert.equal(reading?.uri.path, '/requests/web.ami-after.json');
    assert.deepEqual(
      reading?.steps.map(({ id }) => id),
      ['share'],
    );
    assert.equal(await read({}), undefined);
    assert.equal(await read({ '/requests/web.ami-after.json': file(['share']) }, 'web.json'), undefined);
  });

  it('counts the files that it extends, and follows exactly 20', async () => {
    const names = Array.from({ length: 21 }, (_, at) => `${at}.ami-after.json`);
    for (const [count, faults] of [
      [20, 0],
      [21, 1],
    ] as const) {
      const extended = [...names.slice(0, count), '0.ami-after.json'];
      const reading = await read({
        '/requests/web.ami-after.json': file([], extended),
        ...Object.fromEntries(names.map(name => [`/requests/${name}`, file([])])),
      });
      assert.equal(reading?.errors.length, faults);
    }
  });

  it('reads a file that many extend once', async () => {
    const { app } = fakeApp({
      files: {
        '/requests/web.ami-after.json': file([], ['a.ami-after.json', 'b.ami-after.json']),
        '/requests/a.ami-after.json': file([], ['b.ami-after.json']),
        '/requests/b.ami-after.json': file([]),
      },
    });
    const reads: string[] = [];
    const stepFiles = {
      ...app.stepFiles,
      read: async (uri: Parameters<typeof app.stepFiles.read>[0]) => {
        reads.push(uri.path);
        return app.stepFiles.read(uri);
      },
    };
    await readStepsBeside({ ...app, stepFiles }, documentOf('{}'), { now });
    assert.deepEqual(
      reads.toSorted(),
      ['a', 'b', 'web'].map(name => `/requests/${name}.ami-after.json`),
    );
  });

  it('asks for the variables that any of the files uses, as those of its own file', async () => {
    const { app } = fakeApp({
      files: {
        '/requests/web.ami-after.json': '{ "extends": ["a.ami-after.json"], "note": "${env:TEAM}" }',
        '/requests/a.ami-after.json': '{ "note": "${env:STAGE}" }',
      },
    });
    const asked: string[] = [];
    const variables: typeof app.variables = async document => {
      asked.push(`${document.uri.path} ${environmentNames(document.getText())}`);
      return {};
    };
    await readStepsBeside({ ...app, variables }, documentOf('{}'), { now });
    assert.deepEqual(new Set(asked), new Set(['/requests/web.ami-after.json STAGE,TEAM']));
  });

  it('finds none for a text that is in no file yet', async () => {
    const { app } = fakeApp({ files: { '/requests/web.ami-after.json': file(['share']) } });
    const unsaved = {
      ...documentOf('{}'),
      uri: Object.assign(fileUri('/requests/web.ami.json'), { scheme: 'untitled' }),
    };
    assert.equal(await readStepsBeside(app, unsaved, { now }), undefined);
  });

  it('follows files from a folder that ends with slashes, and from no folder only beside the file', async () => {
    const files = {
      '/requests/web.ami-after.json': file(['last'], ['sub/a.ami-after.json', 'c:d.ami-after.json']),
      '/requests/sub/a.ami-after.json': file(['first'], ['../b.ami-after.json']),
      '/requests/b.ami-after.json': file(['zero']),
    };
    for (const folder of [fileUri('/requests//'), fileUri('/'), undefined]) {
      const { app } = fakeApp({ files });
      const stepFiles = { ...app.stepFiles, folderOf: () => folder };
      const reading = await readStepsBeside({ ...app, stepFiles }, documentOf('{}'), { now });
      assert.deepEqual(
        reading?.errors.map(({ message }) => message),
        [
          ...(folder === undefined ? ['../b.ami-after.json is outside the workspace folder.'] : []),
          'c:d.ami-after.json is outside the workspace folder.',
        ],
        folder?.path,
      );
    }
  });

  it('refuses a file that is no file of steps, of its own or extended', async () => {
    const files = {
      '/requests/web.ami-after.json': file([], ['base.ami-after.json']),
      '/requests/base.ami-after.json': '[]',
    };
    for (const wrong of ['web', 'base']) {
      const { app } = fakeApp({ files });
      const language = {
        ...app.language,
        readSteps: async (params: ReadStepsParams) =>
          params.uri.includes(wrong)
            ? ({ kind: 'other', message: `${wrong} holds no steps.` } as const)
            : app.language.readSteps(params),
      };
      await assert.rejects(
        readStepsBeside({ ...app, language }, documentOf('{}'), { now }),
        new Refusal(`${wrong} holds no steps.`),
      );
    }
  });

  it('says how many errors there are, and nothing where there are none', () => {
    const { app } = fakeApp({});
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const uri = fileUri('/requests/web.ami-after.json');
    const errors = ['A.', 'B.'].map(message => ({ rule: 'x', message, range, uri }));
    assert.throws(() => refuseStepFaults(app.editor, { errors, unresolved: [] }), {
      name: 'Refusal',
      message: 'requests/web.ami-after.json has 2 errors. The first one: A.',
    });
    refuseStepFaults(app.editor, { errors: [], unresolved: [] });
  });

  it('gives the files that it extends in the order in which their steps run, each once', async () => {
    const reading = await read({
      '/requests/web.ami-after.json': file(['last'], ['./b.ami-after.json', 'common/a.ami-after.json']),
      '/requests/b.ami-after.json': file(['second'], ['./common/a.ami-after.json']),
      '/requests/common/a.ami-after.json': file(['first']),
    });
    assert.deepEqual(
      reading?.steps.map(({ id }) => id),
      ['first', 'second', 'last'],
    );
    assert.deepEqual(reading?.errors, []);
  });

  it('never reads what is outside the workspace folder, or of another kind', async () => {
    const asked: string[] = [];
    for (const [written, message] of [
      ['../secret.ami-after.json', '../secret.ami-after.json is outside the workspace folder.'],
      ['a/../../secret.ami-after.json', 'a/../../secret.ami-after.json is outside the workspace folder.'],
      ['/etc/x.ami-after.json', '/etc/x.ami-after.json is outside the workspace folder.'],
      ['file:///etc/x.ami-after.json', 'file:///etc/x.ami-after.json is outside the workspace folder.'],
      ['..\\x.ami-after.json', '..\\x.ami-after.json is outside the workspace folder.'],
      ['../requests-other/x.ami-after.json', '../requests-other/x.ami-after.json is outside the workspace folder.'],
      ['.env', '.env is not an .ami-after.json file.'],
    ] as const) {
      const { app } = fakeApp({});
      const stepFiles = {
        ...app.stepFiles,
        read: async ({ path }: { readonly path: string }) => {
          asked.push(path);
          return path === '/requests/web.ami-after.json' ? file([], [written]) : file([]);
        },
      };
      const reading = await readStepsBeside({ ...app, stepFiles }, documentOf('{}'), { now });
      assert.deepEqual(
        reading?.errors.map(error => error.message),
        [message],
      );
    }
    assert.deepEqual([...new Set(asked)], ['/requests/web.ami-after.json']);
  });

  it('says where a file is missing, extends itself, or where there are too many', async () => {
    const [missing] = (await read({ '/requests/web.ami-after.json': file([], ['x.ami-after.json']) }))?.errors ?? [];
    assert.equal(missing?.message, 'x.ami-after.json does not exist.');
    const loop = await read({
      '/requests/web.ami-after.json': file([], ['a.ami-after.json']),
      '/requests/a.ami-after.json': file([], ['web.ami-after.json']),
    });
    assert.deepEqual(
      loop?.errors.map(({ message, uri }) => [message, uri.path]),
      [['Circular reference: web.ami-after.json extends this file.', '/requests/a.ami-after.json']],
    );
    const names = Array.from({ length: 30 }, (_, at) => `${at}.ami-after.json`);
    const many = await read({
      '/requests/web.ami-after.json': file([], names),
      ...Object.fromEntries(names.map(name => [`/requests/${name}`, file([])])),
    });
    assert.deepEqual([...new Set(many?.errors.map(({ message }) => message))], ['Steps can extend up to 20 files.']);
  });

  it('shows an error of a file that it extends in that very file', async () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } };
    const files = {
      '/requests/web.ami-after.json': file([], ['base.ami-after.json']),
      '/requests/base.ami-after.json': file(['Wrong']),
    };
    const { app, done } = fakeApp({
      files,
      readSteps: async ({ uri, bases }: ReadStepsParams) => ({
        kind: 'steps',
        steps: [],
        extends: bases.length === 0 && uri.includes('web') ? [{ path: 'base.ami-after.json', range }] : [],
        errors: bases
          .filter(base => base.text.includes('Wrong'))
          .map(base => ({ rule: 'id', message: 'Start the ID with a small letter.', range, base: base.uri })),
        warnings: [],
        notes: [],
        unresolved: [],
      }),
    });
    const reading = await readStepsBeside(app, documentOf('{}'), { now });
    assert.ok(reading !== undefined);
    assert.throws(() => refuseStepFaults(app.editor, reading), {
      name: 'Refusal',
      message: 'requests/base.ami-after.json has an error: Start the ID with a small letter.',
    });
    try {
      refuseStepFaults(app.editor, reading);
    } catch (refusal) {
      if (!(refusal instanceof Error) || !('offers' in refusal)) throw refusal;
      const [offer] = Array.isArray(refusal.offers) ? refusal.offers : [];
      await offer.run();
    }
    assert.deepEqual(done, ['show file:///requests/base.ami-after.json']);
  });

  it('refuses a variable without a value, and knows those of the environment in all files', async () => {
    const { app } = fakeApp({
      files: {
        '/requests/web.ami-after.json': '{ "extends": ["a.ami-after.json"], "note": "${env:TEAM}" }',
        '/requests/a.ami-after.json': '{ "note": "${env:STAGE}" }',
      },
      variables: { 'env:TEAM': 'blue', 'env:STAGE': 'prod', 'env:OTHER': 'x' },
    });
    const reading = await readStepsBeside(app, documentOf('{}'), { now });
    assert.deepEqual(reading?.environment, { TEAM: 'blue', STAGE: 'prod' });
    assert.match(await textsOf(app, documentOf('{}')), /STAGE.*TEAM/s);
    assert.throws(() => refuseStepFaults(app.editor, { errors: [], unresolved: ['gitCommit'] }), {
      message: 'The variable ${gitCommit} has no value.',
    });
  });
});
