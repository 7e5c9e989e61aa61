import assert from 'node:assert/strict';
import { DiagnosticRefreshRequest } from 'vscode-languageserver-protocol';
import { staticRules } from '../../server/src/language/rules';
import { liveRules } from '../../server/src/language/rules/of-account';
import { type Facts, ReadRequest, type ReadRequestParams } from '../../server/src/protocol';
import { factsOf } from '../language/facts';
import { connectEditor, type Editor, type EditorOptions } from './connect';
import { Signal } from './signal';

const uri = 'file:///web.ami.json';
const allRules = [...staticRules, ...liveRules].map(({ id }) => id);
const text = `{
  "Name": "web",
  "NoReboot": true,
  "BlockDeviceMappings": [
    { "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 20, "Encrypted": false } }
  ]
}
`;

describe('A request that is read to be sent', () => {
  let editor: Editor;
  beforeEach(async () => {
    const refreshed = new Signal();
    editor = await connectEditor({
      rules: { 'live-volume-size-change': 'off', 'instance-id-required': 'off' },
      prepare: connection => connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed.raise()),
    });
    await refreshed.wait();
  });
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('is judged by the account in the words of the editor, and says which member it is about', async () => {
    const withId = text.replace('20', '8').replace('"Name"', '"InstanceId": "i-1234567890abcdef0", "Name"');
    const { errors, warnings } = await read({ text: withId, facts: factsOf({}, taken) });
    assert.deepEqual(
      errors.map(({ rule, pointer }) => [rule, pointer]),
      [['live-name-duplicate', '/Name']],
    );
    assert.deepEqual(
      warnings.map(({ rule, pointer }) => [rule, pointer]).filter(([rule]) => String(rule).startsWith('live-')),
      [
        ['live-volume-size-change', '/BlockDeviceMappings/0/Ebs/VolumeSize'],
        ['live-encrypted-existing-false', '/BlockDeviceMappings/0/Ebs/Encrypted'],
      ],
    );
  });

  it('keeps every warning of the confirmation, whatever a repository sets its rule to', async () => {
    const quiet = Object.fromEntries(allRules.map(id => [id, 'off' as const]));
    const withId = text
      .replace('20', '8')
      .replace('"Name"', '"InstanceId": "i-1234567890abcdef0", "Name"')
      .replace('} }\n', '} }, { "DeviceName": "/dev/sdg" }\n');
    const ids = async (of: Editor) => {
      const result = await of.connection.sendRequest(ReadRequest, { uri, text: withId, facts: factsOf({}, taken) });
      assert(result.kind === 'request');
      return [result.errors, result.warnings].map(problems => problems.map(({ rule }) => rule));
    };
    const refreshed = new Signal();
    const prepare: EditorOptions['prepare'] = connection =>
      connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed.raise());
    const plainEditor = await connectEditor({ prepare });
    const bySetting = await connectEditor({ rules: quiet, prepare });
    const byFile = await connectEditor({
      server: { rulesFiles: () => ({ severitiesOf: () => quiet, placeOf: () => undefined, forget: () => {} }) },
      prepare,
    });
    await refreshed.wait();
    const [errors = [], warnings = []] = await ids(plainEditor);
    assert(errors.length > 0 && warnings.includes('mapping-empty'));
    for (const quietened of [bySetting, byFile]) {
      const [stillErrors = [], stillWarnings = []] = await ids(quietened);
      assert.deepEqual([...stillErrors, ...stillWarnings].sort(), [...errors, ...warnings].sort());
      for (const rule of warnings) assert(stillWarnings.includes(rule), rule);
    }
    for (const each of [plainEditor, bySetting, byFile]) await each.stop();
  });

  it('is judged by the text alone where the account is not known', async () => {
    const { errors } = await read({ text });
    assert.deepEqual(
      errors.map(({ rule }) => rule),
      ['instance-id-required'],
    );
  });

  it('takes the instance that the run is for, where the text has none', async () => {
    const result = await read({ text, instanceId: 'i-1234567890abcdef0', facts: factsOf({ state: 'terminated' }) });
    assert.equal(result.request.InstanceId, 'i-1234567890abcdef0');
    assert.deepEqual(
      result.errors.map(({ rule, pointer, range }) => [rule, pointer, range.start]),
      [['live-instance-state', '/InstanceId', { line: 0, character: 0 }]],
    );
  });

  it('takes the instance that the run is for, where the text has another one', async () => {
    const other = text.replace('"Name"', '"InstanceId": "i-99999999", "Name"');
    const result = await read({
      text: other,
      instanceId: 'i-1234567890abcdef0',
      facts: factsOf({ state: 'terminated' }),
    });
    assert.equal(result.request.InstanceId, 'i-1234567890abcdef0');
    assert.deepEqual(
      result.errors.map(({ rule, range }) => [rule, range.start.line]),
      [['live-instance-state', 1]],
    );
  });

  it('says what will happen beside what is wrong', async () => {
    const reboots = text.replace('"NoReboot": true,\n', '');
    const { notes } = await read({ text: reboots, instanceId: 'i-1234567890abcdef0', facts: factsOf() });
    assert.deepEqual(
      notes.map(({ rule }) => rule),
      ['live-reboot-impact'],
    );
  });

  it('leaves what is missing in the request as a whole without a pointer', async () => {
    const { errors } = await read({ text: '{ "InstanceId": "i-12345678" }' });
    assert.deepEqual(
      errors.map(({ rule, pointer }) => [rule, pointer]),
      [['name-required', undefined]],
    );
  });

  async function read(params: Omit<ReadRequestParams, 'uri'>) {
    const result = await editor.connection.sendRequest(ReadRequest, { uri, ...params });
    assert(result.kind === 'request');
    return result;
  }
});

const taken: Partial<Facts> = {
  imageOfName: { id: 'ami-1', name: 'web', state: 'available', created: '2026-11-23T18:00:00Z' },
};
