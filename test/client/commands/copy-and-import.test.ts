import assert from 'node:assert/strict';
import { copyAs } from '../../../client/src/commands/copy-as';
import { importRequest } from '../../../client/src/commands/import-request';
import { Refusal } from '../../../client/src/refusal';
import * as converter from '../../../server/src/convert/convert';
import type { ReadRequestParams, ReadRequestResult } from '../../../server/src/protocol';
import { documentOf, fileUri } from './support/documents';
import { type FakeAppOptions, fakeApp, profile } from './support/fake-app';

const plainText = '{ "InstanceId": "i-1234567890abcdef0", "Name": "web" }';
const withVariable = '{ "InstanceId": "i-1234567890abcdef0", "Name": "web-${date}" }';

describe('Copy As', () => {
  const start = (options: FakeAppOptions = {}, pick: (rows: readonly string[]) => string | undefined) => {
    const fake = fakeApp({ text: plainText, ...options });
    fake.asked.pickWith = pick;
    return { ...fake, run: () => copyAs.run({ ...fake.app, loadConverter: () => converter }) };
  };
  const withFile = (rows: readonly string[]) => rows.find(row => row === 'AWS CLI (This File)');

  it('offers the command that reads the file, and each notation that can be written but JSON', async () => {
    const { run, asked, done } = start({}, () => undefined);
    await run();
    assert.equal(asked.lists[0]?.rows[0], 'AWS CLI (This File)');
    assert.ok((asked.lists[0]?.rows.length ?? 0) > 4);
    assert.ok(!asked.lists[0]?.rows.includes('JSON'));
    assert.deepEqual(done, []);
  });

  it('copies the command with the profile and the region of the file’s folder', async () => {
    const { run, done, asked } = start({}, withFile);
    await run();
    assert.deepEqual(done, [
      'copy aws ec2 create-image --cli-input-json file://web.ami.json --profile prod --region us-east-1\n',
    ]);
    assert.deepEqual(asked.told, ['Copied as AWS CLI (This File).']);
  });

  it('copies nothing that a shell would run: a name or a region is one word', async () => {
    const strange = { ...profile, name: 'my profile"; rm -rf $HOME `id`' };
    const { run, done } = start({ state: { kind: 'ready', target: { profile: strange, region: 'x; id' } } }, withFile);
    await run();
    assert.deepEqual(done, [
      'copy aws ec2 create-image --cli-input-json file://web.ami.json --profile "my profile; rm -rf HOME id" --region "x; id"\n',
    ]);
  });

  it('names neither where none is selected', async () => {
    const { run, done } = start({ state: { kind: 'no-profile' } }, withFile);
    await run();
    assert.deepEqual(done, ['copy aws ec2 create-image --cli-input-json file://web.ami.json\n']);
  });

  it('does not offer the file where it is not what is seen: not saved, no file, or with variables', async () => {
    const saved = documentOf(plainText);
    const elsewhere = { ...saved, uri: Object.assign(fileUri('/web.ami.json'), { scheme: 'untitled' }) };
    for (const document of [{ ...saved, isDirty: true }, elsewhere, documentOf(withVariable)]) {
      const { app, asked } = fakeApp();
      await copyAs.run({ ...app, loadConverter: () => converter, findRequest: async () => document });
      assert.ok(!asked.lists[0]?.rows.includes('AWS CLI (This File)'));
    }
  });

  it('asks what becomes of variables: their values, or as they are written', async () => {
    const read = async (params: ReadRequestParams): Promise<ReadRequestResult> => ({
      kind: 'request',
      request: { InstanceId: params.instanceId ?? 'none', Name: 'web-2026-11-23' },
      errors: [],
      warnings: [],
      notes: [],
      unresolved: [],
      places: {},
    });
    const state = { kind: 'ready', target: { profile, region: 'us-east-1' }, instanceId: 'i-7' } as const;
    const copied = async (how: string) => {
      const { run, done } = start({ text: withVariable, read, state }, rows =>
        rows.includes(how) ? how : rows.find(row => row.startsWith('AWS CLI')),
      );
      await run();
      return done.join('');
    };
    assert.match(await copied('Insert Values of Variables'), /i-7.*web-2026-11-23/s);
    assert.match(await copied('Keep Variables'), /i-1234567890abcdef0.*web-\$\{date\}/s);
    assert.equal(await copied('Escape'), '');
  });

  it('refuses a text that holds no request, and does nothing without a document', async () => {
    const { run, done } = start({ text: 'not a request' }, rows => rows.find(row => !row.includes('File')));
    await assert.rejects(async () => run(), Refusal);
    const { app, asked } = fakeApp();
    await copyAs.run({ ...app, findRequest: async () => undefined });
    assert.deepEqual([done, asked.lists], [[], []]);
  });
});

describe('Import Request', () => {
  const start = async (
    source: string | undefined,
    pick: (rows: readonly string[]) => string | undefined = () => undefined,
  ) => {
    const fake = fakeApp();
    fake.asked.pickWith = pick;
    fake.asked.typeWith = ({ value }) => value;
    await importRequest.run({ ...fake.app, loadConverter: () => converter, readSource: async () => source });
    return fake;
  };
  const cli = (name: string) => `aws ec2 create-image --instance-id i-1234567890abcdef0 --name ${name}\n`;

  it('opens what a command line says as a new request, without a question', async () => {
    const { asked, done } = await start(cli('web'));
    assert.match(
      done[0] ?? '',
      /^new web\.ami\.json\n\{\n {2}"InstanceId": "i-1234567890abcdef0",\n {2}"Name": "\$\{1:web\}"\n\\\}/,
    );
    assert.deepEqual([asked.lists, asked.told], [[], ['Request imported.']]);
  });

  it('lists several by name and instance, and opens those that the person selects', async () => {
    const { asked, done } = await start(`${cli('web')}${cli('db')}`, () => 'db');
    assert.deepEqual(asked.lists[0]?.rows, ['web', 'db']);
    assert.deepEqual(asked.notes[0], ['i-1234567890abcdef0', 'i-1234567890abcdef0']);
    assert.equal(done.filter(line => line.startsWith('new ')).length, 1);
    assert.match(done.join(), /"Name": "\$\{1:db\}"/);
  });

  it('opens and says nothing where the person selects none', async () => {
    const { asked, done } = await start(`${cli('web')}${cli('db')}`);
    assert.deepEqual([done, asked.told], [[], []]);
  });

  it('says nothing of a request whose file the person does not name', async () => {
    const fake = fakeApp();
    const readSource = async () => cli('web');
    await importRequest.run({ ...fake.app, loadConverter: () => converter, readSource });
    assert.equal(fake.asked.fields.length, 1);
    assert.deepEqual([fake.done, fake.asked.told], [[], []]);
  });

  it('refuses with the reason what is no request, and does nothing without a text', async () => {
    await assert.rejects(start('hello'), Refusal);
    const { asked, done } = await start(undefined);
    assert.deepEqual([done, asked.told, asked.fields], [[], [], []]);
  });

  it('says what a conversion left out, and writes it to the log', async () => {
    const { asked, done } = await start(`${cli('web').trim()} --profile prod --region eu-west-1\n`);
    const said = [...asked.messages.map(message => message.text), ...done.slice(1)].join('\n');
    assert.match(said, /prod|eu-west-1|profile|region/i);
  });
});
