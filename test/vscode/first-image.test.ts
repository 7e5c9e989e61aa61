import assert from 'node:assert/strict';
import { commands, languages, Position, Selection, window, workspace } from 'vscode';
import { eventually } from './support/eventually';
import { openSample } from './support/open-sample';
import { person } from './support/person';
import { readHover } from './support/read-hover';
import { writeRequest } from './support/write-request';

// The way of somebody who has just installed the extension, one step after the other in one window.
describe('From an empty file to an image in the tree', () => {
  const me = person();

  it('starts from an account view that says what to do first', async () => {
    await commands.executeCommand('ami.account.focus');
    await me.sees('Try Without an AWS Account', 'sidebar');
    await me.screenshot('empty-state');
  });

  it('counts what is wrong with a request that nobody has opened', async () => {
    await writeRequest('closed.ami.json', '{ "Name": "ab", "InstanceId": "i-1234567890abcdef0" }');
    await commands.executeCommand('ami.requests.focus');
    await me.sees('1 error', 'sidebar');
    assert.ok(!workspace.textDocuments.some(({ uri }) => uri.path.endsWith('closed.ami.json')));
  });

  it('completes a member that is still missing', async () => {
    const started = await writeRequest('started.ami.json', '{\n  "Name": "first-image",\n  \n}\n');
    const editor = await window.showTextDocument(started);
    assert.equal(editor.document.languageId, 'ami-request');

    const empty = new Position(2, 2);
    editor.selection = new Selection(empty, empty);
    await commands.executeCommand('editor.action.triggerSuggest');
    await me.sees('InstanceId', 'suggestions');
    await me.screenshot('completion');
    await me.type('InstanceI');
    await eventually('InstanceId to be accepted', async () => {
      await commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().includes('"InstanceId": "');
    });
  });

  it("explains a member in AWS's words", async () => {
    const document = await openSample('web.ami.json');
    const editor = await window.showTextDocument(document);
    const member = document.positionAt(document.getText().indexOf('NoReboot') + 2);
    editor.selection = new Selection(member, member);
    assert.match(await readHover(document, member), /reboot/i);
    await commands.executeCommand('editor.action.showHover');
    await me.sees('reboot', 'hover');
    await me.screenshot('hover');
  });

  it('says what EC2 would refuse', async () => {
    const faulty = await openSample('faulty.ami.json');
    await window.showTextDocument(faulty);
    await eventually('findings', () => languages.getDiagnostics(faulty.uri).length > 0);
    await commands.executeCommand('workbench.actions.view.problems');
    await me.sees('faulty.ami.json', 'panel');
    await me.screenshot('findings');
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('still says so beside the file when that is closed', async () => {
    const faulty = await openSample('faulty.ami.json');
    await window.showTextDocument(faulty);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually('the editor to drop the findings', () => languages.getDiagnostics(faulty.uri).length === 0);
    await commands.executeCommand('ami.requests.focus');
    await me.sees('errors', 'sidebar');
  });

  it('says nothing of a good request: a mistake is found as it is typed, and gone when it is undone', async () => {
    const good = await openSample('web.ami.json');
    const editor = await window.showTextDocument(good);
    await editor.edit(edit => edit.insert(new Position(1, 2), '"Naem": "x", '));
    await eventually('the mistake to be found', () => languages.getDiagnostics(good.uri).length > 0);
    await commands.executeCommand('undo');
    await eventually('nothing to be found', () => languages.getDiagnostics(good.uri).length === 0);
  });

  it('selects the sandbox, and shows where requests go from then on', async () => {
    const selecting = commands.executeCommand('ami.selectProfile');
    await me.sees('Sandbox (simulated)', 'pick');
    await me.screenshot('pick-profile');
    await me.pick('Sandbox (simulated)');
    await selecting;
    await me.sees('Sandbox (simulated) · us-east-1', 'status bar');
    await commands.executeCommand('ami.account.focus');
    await me.sees('web-1', 'sidebar');
    await me.screenshot('tree');
  });

  it('offers the regions and instances of the account', async () => {
    const selectingRegion = commands.executeCommand('ami.selectRegion');
    await me.sees('us-east-1', 'pick');
    await me.screenshot('pick-region');
    await me.pick('us-east-1');
    await selectingRegion;

    const selectingInstance = commands.executeCommand('ami.selectInstance');
    await me.sees('orders-db', 'pick');
    await me.screenshot('pick-instance');
    await me.pick('web-1');
    await selectingInstance;
  });

  it('asks before it sends, names what is at stake, and stays until the image is available', async () => {
    await window.showTextDocument(await openSample('web.ami.json'));
    const creating = commands.executeCommand('ami.createImage');
    await me.sees('Account 000000000000, region us-east-1', 'dialog');
    await me.sees('The instance reboots.', 'dialog');
    await me.screenshot('confirmation');
    await me.press('Reboot and Create Image');
    await creating;

    await commands.executeCommand('ami.runs.focus');
    await me.sees('pending', 'sidebar');
    await me.screenshot('pending');

    await me.sees('Show in Tree', 'notification', 90);
    await me.screenshot('done');
    await me.press('Show in Tree');
    await me.sees('available', 'selected row');
    await me.screenshot('tree-with-image');
  });

  it('shows the plan beside the request', async () => {
    await window.showTextDocument(await openSample('web.ami.json'));
    await commands.executeCommand('ami.planImage');
    await me.sees('/dev/sdf', 'preview');
    await me.screenshot('plan');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('tells of a run on a page of its own', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('ami.runs.focus');
    await commands.executeCommand('list.focusFirst');
    await commands.executeCommand('list.select');
    await me.sees('Events', 'preview');
    await me.screenshot('run');
  });

  it('ticks the steps of the walkthrough that were gone before it was opened', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    void commands.executeCommand('workbench.action.openWalkthrough', 'ami-authoring.ami-authoring#firstImage', false);
    for (const step of ['Select a profile', 'Write the request', 'See what EC2 will do', 'Create the image']) {
      await me.sees(step, 'ticked step');
    }
    await me.screenshot('walkthrough');
  });
});
