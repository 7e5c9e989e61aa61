import assert from 'node:assert/strict';
import { ReadSteps, type ReadStepsParams } from '../../server/src/protocol';
import { connectEditor, type Editor } from './connect';

const uri = 'file:///web.ami-after.json';
const text = `// What happens to the image.
{
  "extends": ["./release.ami-after.json"],
  "steps": [
    { "id": "copy", "CopyImage": { "Encrypted": true, "Description": "\${date} of \${imageId}" },
      "regions": { "eu-west-1": { "KmsKeyId": "alias/images" } } },
    { "id": "publish", "PutParameter": { "Name": "/golden/\${env:STAGE}/ami" }, "on": ["us-east-1"] },
  ],
  "retention": { "keep": 3, "select": [{ "Name": "name", "Values": ["web-*"] }] }
}
`;
const base = {
  uri: 'file:///release.ami-after.json',
  text: `{ "steps": [{ "id": "protect", "EnableImageDeregistrationProtection": {} }] }`,
};

describe('Steps that are read to run', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await connectEditor();
  });
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('come with those of the files that they extend, which run first, and with their defaults', async () => {
    const { steps, retention } = await read({ text, bases: [base], variables: { date: '2026-11-25' } });
    assert.deepEqual(steps, [
      { id: 'protect', api: 'EnableImageDeregistrationProtection', input: {}, on: 'all' },
      {
        id: 'copy',
        api: 'CopyImage',
        input: { Encrypted: true, Description: '2026-11-25 of ${imageId}' },
        on: 'source',
        regions: { 'eu-west-1': { KmsKeyId: 'alias/images' } },
      },
      { id: 'publish', api: 'PutParameter', input: { Name: '/golden/${env:STAGE}/ami' }, on: ['us-east-1'] },
    ]);
    assert.deepEqual(retention, { keep: 3, select: [{ Name: 'name', Values: ['web-*'] }] });
  });

  it('say which variables have no value, but not those that each image has its own value for', async () => {
    const { unresolved } = await read({ text, bases: [base] });
    assert.deepEqual(unresolved, ['date', 'env:STAGE']);
  });

  it('say which files they extend, and where', async () => {
    const { extends: files } = await read({ text });
    assert.deepEqual(files, [
      {
        path: './release.ami-after.json',
        range: { start: { line: 2, character: 14 }, end: { line: 2, character: 40 } },
      },
    ]);
  });

  it('have the errors of the files that they extend, each once and in its own file', async () => {
    const two = '{\n "extends": ["./x-web.ami-after.json",\n "./web.ami-after.json"], "steps": [] }';
    const at = (name: string) => new URL(name, uri).href;
    const faulty = { uri: at('web.ami-after.json'), text: '{ "steps": [\n{ "id": "a", "CreateTags": {} }] }' };
    const { errors } = await read({
      uri: at('all.ami-after.json'),
      text: two,
      bases: [{ uri: at('x-web.ami-after.json'), text: '{ "steps": [] }' }, faulty],
    });
    assert.deepEqual(
      errors.map(({ rule, base, range }) => [rule, base, range.start.line]),
      [['step-api-unsupported', faulty.uri, 1]],
    );
  });

  it('must not run where the text cannot be read', async () => {
    const { errors } = await read({ text: '{ "steps": [' });
    assert.equal(errors[0]?.rule, 'json-syntax');
  });

  it('are none in a text that is no object', async () => {
    const result = await editor.connection.sendRequest(ReadSteps, { uri, text: '[]', bases: [] });
    assert.equal(result.kind, 'other');
  });

  async function read(params: Partial<ReadStepsParams>) {
    const result = await editor.connection.sendRequest(ReadSteps, { uri, text, bases: [], ...params });
    assert.equal(result.kind, 'steps');
    return result;
  }
});
