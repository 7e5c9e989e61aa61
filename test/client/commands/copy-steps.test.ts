import assert from 'node:assert/strict';
import { copyAs } from '../../../client/src/commands/copy-as';
import { Refusal } from '../../../client/src/refusal';
import * as converter from '../../../server/src/convert/convert';
import type { ReadRequestParams, ReadRequestResult, StepDefinition } from '../../../server/src/protocol';
import { documentOf, fileUri } from './support/documents';
import { type FakeAppOptions, fakeApp } from './support/fake-app';

const copy: StepDefinition = { id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {} } };
const protect: StepDefinition = { id: 'protect', api: 'EnableImageDeregistrationProtection', input: {}, on: 'all' };
const request = '{ "InstanceId": "i-1234567890abcdef0", "Name": "web" }';

describe('Copy As, of steps', () => {
  const start = (
    steps: readonly StepDefinition[],
    options: FakeAppOptions = {},
    pick: (rows: readonly string[]) => string | undefined = rows => rows[0],
  ) => {
    const text = JSON.stringify({ steps });
    const files = { '/requests/web.ami-after.json': text, '/requests/web.ami.json': request, ...options.files };
    const fake = fakeApp({ ...options, files });
    fake.asked.pickWith = pick;
    const findSteps = async () => documentOf(text, 'web.ami-after.json');
    return { ...fake, run: () => copyAs.run({ ...fake.app, findSteps, loadConverter: () => converter }) };
  };

  it('offers the shells, and copies a line for each step of each image with the profile and the region', async () => {
    const { run, asked, done } = start([copy, protect]);
    await run();
    assert.deepEqual(
      asked.lists.map(({ title, rows }) => [title, ...rows]),
      [['Copy Steps As', 'AWS CLI', 'AWS CLI in PowerShell', 'AWS CLI in the Windows command prompt']],
    );
    assert.deepEqual(done[0]?.split('\n'), [
      'copy aws ec2 copy-image --source-image-id "$IMAGE_ID" --source-region us-east-1 --name web --profile prod --region eu-west-1',
      'aws ec2 enable-image-deregistration-protection --image-id "$IMAGE_ID" --no-with-cooldown --profile prod --region us-east-1',
      'aws ec2 enable-image-deregistration-protection --image-id "$COPY_EU_WEST_1_ID" --no-with-cooldown --profile prod --region eu-west-1',
      '',
    ]);
  });

  it('lists in the log what a line cannot say', async () => {
    const { run, asked, done } = start([protect]);
    await run();
    assert.deepEqual(asked.told, ['Copied as AWS CLI.']);
    assert.deepEqual(done.slice(1), [
      'Set IMAGE_ID to the ID of the image.',
      'Run the commands after the image is available. A run waits automatically.',
      'A run records the previous state, so that a step can be undone. The commands do not.',
    ]);
    assert.deepEqual(
      asked.messages.map(({ text }) => text),
      ['Read the 3 notes before you run the commands.'],
    );
  });

  it('copies steps that no request stands beside, and where no target is selected', async () => {
    const { app, done } = start([copy], { state: { kind: 'no-profile' } });
    const text = JSON.stringify({ steps: [copy] });
    const findSteps = async () => documentOf(text, 'base.ami-after.json');
    const stepFiles = {
      ...app.stepFiles,
      read: async ({ path }: { path: string }) => (path.endsWith('base.ami-after.json') ? text : undefined),
    };
    await copyAs.run({ ...app, findSteps, stepFiles, loadConverter: () => converter });
    assert.match(done[0] ?? '', /--source-region "\$IMAGE_REGION" --name "\$IMAGE_NAME" --region eu-west-1\n$/);
  });

  it('asks what becomes of variables in the steps or the request, but not of those that a step alone knows', async () => {
    const described = { ...copy, input: { Description: 'of ${imageId} in ${region}' } };
    const quiet = start([described]);
    await quiet.run();
    assert.equal(quiet.asked.lists.length, 1);
    const read = async ({ variables }: ReadRequestParams): Promise<ReadRequestResult> => ({
      kind: 'request',
      request: { Name: `web-${variables?.date}` },
      errors: [],
      warnings: [],
      notes: [],
      unresolved: [],
      places: {},
    });
    const files = { '/requests/web.ami.json': request.replace('"web"', '"web-${date}"') };
    const copied = async (how: string) => {
      const options: FakeAppOptions = { files, read, variables: { date: '2026-11-25' } };
      const { run, done } = start([copy], options, rows => (rows.includes(how) ? how : rows[0]));
      await run();
      return done.join('\n');
    };
    assert.match(await copied('Insert Values of Variables'), /--name web-2026-11-25 /);
    assert.match(await copied('Keep Variables'), /--name "\$IMAGE_NAME" /);
  });

  it('copies nothing where the person does not say what becomes of variables, and asks for no environment then', async () => {
    const files = { '/requests/web.ami.json': request.replace('"web"', '"${env:TEAM}"') };
    const { app, asked, done } = start([copy], { files });
    const allowed: string[] = [];
    const allowEnvironment = async (text: string) => void allowed.push(text);
    const findSteps = async () => documentOf(JSON.stringify({ steps: [copy] }), 'web.ami-after.json');
    const run = (how?: string) => {
      asked.pickWith = rows => (rows.includes('Keep Variables') ? how : rows[0]);
      return copyAs.run({ ...app, allowEnvironment, findSteps, loadConverter: () => converter });
    };
    await run();
    assert.deepEqual([done, allowed], [[], []]);
    await run('Keep Variables');
    assert.deepEqual([done.length > 0, allowed], [true, []]);
    await run('Insert Values of Variables');
    assert.match(allowed.join(), /\$\{env:TEAM\}/);
  });

  it('lists what is wrong with the file, and goes on', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const { run, done } = start([protect], {
      readSteps: async () => ({
        kind: 'steps',
        steps: [protect],
        extends: [],
        errors: [{ rule: 'id', message: 'Two steps have the ID copy.', range }],
        warnings: [],
        notes: [],
        unresolved: [],
      }),
    });
    await run();
    assert.match(done[0] ?? '', /^copy aws ec2 enable-image-deregistration-protection/);
    assert.equal(done[1], 'Two steps have the ID copy.');
  });

  it('copies steps whose request is empty or no request, without its name', async () => {
    for (const text of ['  \n', 'notes']) {
      const { run, done } = start([copy], { files: { '/requests/web.ami.json': text } });
      await run();
      assert.match(done[0] ?? '', /--name "\$IMAGE_NAME"/);
    }
  });

  it('copies what was never saved, as it is written', async () => {
    const { app, asked, done } = fakeApp();
    asked.pickWith = rows => rows[0];
    const text = '{ "steps": [{ "id": "protect", "EnableImageDeregistrationProtection": {} }] }';
    const untitled = { ...documentOf(text), uri: Object.assign(fileUri('Untitled-1'), { scheme: 'untitled' }) };
    await copyAs.run({ ...app, findSteps: async () => untitled, loadConverter: () => converter });
    assert.match(done[0] ?? '', /^copy aws ec2 enable-image-deregistration-protection --image-id "\$IMAGE_ID"/);
  });

  it('refuses a file without steps, and copies nothing on Escape', async () => {
    await assert.rejects(async () => start([]).run(), Refusal);
    const { run, done, asked } = start([protect], {}, () => undefined);
    await run();
    assert.deepEqual([done, asked.told], [[], []]);
  });
});
