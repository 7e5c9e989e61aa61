import assert from 'node:assert/strict';
import { commands, type TextEditor, window } from 'vscode';
import { eventually } from '../support/eventually';
import { person } from '../support/person';

// Typed key by key, since only the editor knows what a key does while a snippet is being filled in.
describe('The first request', () => {
  const me = person();

  before(function () {
    // The desktop editor lets nobody at its keys.
    if (process.env.AMI_DRIVER === undefined) this.skip();
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  const opened = () =>
    eventually('the new request', () => {
      const editor = window.activeTextEditor;
      return editor?.document.isUntitled === true && editor.document.getText() !== '' && editor;
    });

  it('offers a profile, then its instances; Tab goes from one value to the next and writes nothing', async () => {
    await commands.executeCommand('ami.requests.focus');
    commands.executeCommand('ami.newRequest').then(undefined, assert.fail);
    await me.sees('Name of the request file', 'pick');
    await me.key('Enter');
    const editor = await opened();
    await me.sees('not saved', 'sidebar');
    assert.match(await me.reads('sidebar'), /^web-2\.ami\.json/m);

    await me.key('Control+Space');
    await me.sees('Select Profile…', 'suggestions');
    await me.key('Enter');
    await me.pick('Sandbox (simulated)');
    await me.sees('web-1', 'suggestions');
    await me.screenshot('first-request');
    await me.type('web-1');
    await me.sawGo('orders-db', 'suggestions');
    await me.key('Enter');
    await eventually('the id of the instance', () => /"InstanceId": "i-[0-9a-f]{17}"/.test(textOf(editor)));

    await me.key('Tab');
    await selected(editor, 'web-2');
    await me.type('shop');
    await me.key('Tab');
    await selected(editor, 'web-2');
    await me.type('shop server');
    await me.key('Tab');
    const last = await eventually('the end of the text', () => {
      const { active, isEmpty } = editor.selection;
      return isEmpty && active.line === editor.document.lineCount - 1 && textOf(editor);
    });
    const { InstanceId, ...others } = JSON.parse(last);
    assert.match(InstanceId, /^i-/);
    const tags = [{ Key: 'Name', Value: 'shop server' }];
    assert.deepEqual(others, {
      Name: 'shop-${timestamp}',
      TagSpecifications: [
        { ResourceType: 'image', Tags: tags },
        { ResourceType: 'snapshot', Tags: tags },
      ],
    });
    assert.doesNotMatch(last, / \n|\n\n| $/);
  });
});

function textOf(editor: TextEditor): string {
  return editor.document.getText();
}

async function selected(editor: TextEditor, text: string): Promise<void> {
  await eventually(`"${text}" to be selected`, () => editor.document.getText(editor.selection) === text);
}
