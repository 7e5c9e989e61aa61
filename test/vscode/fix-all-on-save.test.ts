import assert from 'node:assert/strict';
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  EndOfLine,
  languages,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { eventually } from './support/eventually';
import { writeRequest } from './support/write-request';

const setting = 'editor.codeActionsOnSave';

// Only the editor knows when it asks for fixes, and what one step of undoing is.
describe('Saving with all safe fixes', () => {
  before(() => set({ 'source.fixAll': 'always' }));
  after(() => set(undefined));
  afterEach(async () => {
    const uri = window.activeTextEditor?.document.uri;
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    if (uri !== undefined) await workspace.fs.delete(uri);
  });

  const alone: Readonly<Record<string, readonly string[]>> = {
    'a template': [
      '{',
      '  "InstanceId": "{{ instance_id }}",',
      '  "NoReboot": {{ no_reboot | default(true) }},',
      '  {% if with_data %}',
      '  "Name": "web-{{ today }}"',
      '  {% endif %}',
      '}',
    ],
    'a shell script’s template': ['{ "InstanceId": "${ID}", "Name": "web-$(date +%F)", "NoReboot": ${NO_REBOOT} }'],
    'a Python dict': ["{ 'InstanceId': 'i-0a1b2c3d4e5f60718', 'Name': 'web', 'NoReboot': True, 'Description': None }"],
    'the input of a state machine': [
      '{ "InstanceId.$": "$.detail.instance-id", "Name.$": "$.name", "NoReboot": true }',
    ],
    'a merge conflict': [
      '{',
      '  "InstanceId": "i-0a1b2c3d4e5f60718",',
      '<<<<<<< HEAD',
      '  "Name": "web-1"',
      '=======',
      '  "Name": "web-2"',
      '>>>>>>> other',
      '}',
    ],
    'the name that a kernel gives to a volume': [
      '{ "Name": "web-1", "BlockDeviceMappings": [{ "DeviceName": "/dev/nvme1n1", "NoDevice": "" }] }',
    ],
  };
  for (const [title, lines] of Object.entries(alone)) {
    it(`leaves ${title} alone`, async () => {
      const document = await openFaulty(title, lines.join('\n'));
      await insertAndSave(document);
      assert.equal(document.getText(), `\n${lines.join('\n')}`);
    });
  }

  it('mends what has one meaning, at all levels, keeps the line ends, and is undone by one step', async () => {
    const before = [
      '{ "instance_id": "i-0a1b2c3d4e5f60718", "name": "web-1", "Description": null,',
      '  "block_device_mappings": [{ "device_name": "/dev/xvdf ", "no_device": "" }] }',
    ].join('\r\n');
    const document = await openFaulty('mended', before);
    await insertAndSave(document);
    assert.equal(
      document.getText(),
      [
        '',
        '{ "InstanceId": "i-0a1b2c3d4e5f60718", "Name": "web-1",',
        '  "BlockDeviceMappings": [{ "DeviceName": "/dev/xvdf", "NoDevice": "" }] }',
      ].join('\r\n'),
    );
    await commands.executeCommand('undo');
    assert.equal(document.getText(), `\r\n${before}`);
  });
});

describe('A rules file', () => {
  it('with a rule that does not exist has one finding, with the rule that was meant', async () => {
    const uri = await writeRequest(
      'rules/.ami-rules.json',
      '{ "rules": { "name-lenght": "off", "json-comment": "of" } }',
    );
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const [ours, ...others] = await eventually('the findings of VS Code and of the extension', () => {
      const found = languages.getDiagnostics(uri).toSorted((a, b) => a.range.start.compareTo(b.range.start));
      return found.length > 1 && found;
    });
    assert.equal(ours?.message, 'The rule "name-lenght" does not exist. Did you mean name-length?');
    assert.deepEqual(
      others.map(({ range }) => document.getText(range)),
      ['"of"'],
    );
    const fixes = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, ours.range);
    assert.ok(fixes.some(({ title }) => title === 'Rename to name-length'));
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(Uri.joinPath(uri, '..'), { recursive: true });
  });
});

async function set(value: object | undefined): Promise<void> {
  await workspace.getConfiguration().update(setting, value, ConfigurationTarget.Workspace);
}

/** A file of its own: one that changes on disk while the editor still has it would not be saved over. */
async function openFaulty(name: string, text: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(await writeRequest(`${name.replaceAll(' ', '-')}.ami.json`, text));
  await window.showTextDocument(document);
  await eventually('a finding', () => languages.getDiagnostics(document.uri).length > 0);
  return document;
}

/** A text that did not change would not be saved. */
async function insertAndSave(document: TextDocument): Promise<void> {
  const line = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(0), line);
  assert.equal(await workspace.applyEdit(edit), true);
  assert.equal(await document.save(), true);
}
