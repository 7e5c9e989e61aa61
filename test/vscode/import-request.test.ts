import assert from 'node:assert/strict';
import { commands, env, extensions, Position, Selection, window, workspace } from 'vscode';
import { eventually } from './support/eventually';
import { openSample } from './support/open-sample';
import { person } from './support/person';
import { writeRequest } from './support/write-request';

// The way of somebody who has a working script already.
describe('From a command line to a request and back', () => {
  const me = person();
  const command = `$ aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name "web-$(date +%F)" --no-reboot --output text`;
  const request = {
    InstanceId: 'i-0a1b2c3d4e5f60718',
    Name: 'web-${date}',
    NoReboot: true,
  };

  it('makes a request of a command that is pasted into an empty one', async () => {
    const empty = await window.showTextDocument(await writeRequest('pasted.ami.json', ''));
    await eventually(
      'the extension to be active',
      () => extensions.getExtension('ami-authoring.ami-authoring')?.isActive,
    );
    await env.clipboard.writeText(command);
    empty.selection = new Selection(new Position(0, 0), new Position(0, 0));
    // By the keyboard: the command reads the clipboard past every paste provider where there is no desktop.
    await me.key('Control+V');
    await eventually('the request to be pasted', () => empty.document.getText().includes('"InstanceId"'));
    assert.deepEqual(JSON.parse(empty.document.getText()), request);
    await me.sees('2 items were changed or not converted.', 'notification');
    await me.screenshot('pasted-request');
    await me.dismiss('notification');
    await empty.document.save();
  });

  it('imports what is in the clipboard', async () => {
    await env.clipboard.writeText(command);
    // The command goes on until its notification is closed.
    commands.executeCommand('ami.importRequest').then(undefined, assert.fail);
    await me.sees('Clipboard', 'pick');
    await me.screenshot('import-request');
    await me.pick('Clipboard');
    await me.sees('Name of the request file', 'pick');
    await me.key('Enter');
    const text = await eventually('the request', () => {
      const { document } = window.activeTextEditor ?? {};
      const isNew = document?.uri.path.endsWith('/web-2.ami.json');
      return isNew && document?.getText().includes('NoReboot') && document.getText();
    });
    assert.deepEqual(JSON.parse(text), request);
    await me.screenshot('imported-request');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('offers one fix for a file that holds a command', async () => {
    const uri = await writeRequest('command.ami.json', command);
    await window.showTextDocument(uri);
    const actions = await eventually('the fix', async () => {
      const found = await commands.executeCommand<{ title: string }[]>(
        'vscode.executeCodeActionProvider',
        uri,
        new Selection(0, 0, 0, 1),
      );
      return found.some(({ title }) => title.startsWith('Convert to a JSON request')) && found;
    });
    assert.ok(actions.length > 0);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(uri);
  });

  it('copies a request as a command', async () => {
    await window.showTextDocument(await openSample('web.ami.json'));
    commands.executeCommand('ami.copyAs').then(undefined, assert.fail);
    await me.sees('AWS CLI', 'pick');
    await me.screenshot('copy-as');
    await me.pick('Python (boto3)');
    await me.pick('Keep Variables');
    await eventually('the copy', async () => (await env.clipboard.readText()).startsWith('import boto3\n'));
  });

  it('imports what is selected, of a file of another language', async () => {
    const script = await workspace.openTextDocument({
      language: 'shellscript',
      content: `set -e\n${command.slice(2)}\n`,
    });
    const shown = await window.showTextDocument(script);
    shown.selection = new Selection(new Position(1, 0), new Position(1, 500));
    commands.executeCommand('ami.importRequest').then(undefined, assert.fail);
    await me.sees('Selection', 'pick');
    await me.screenshot('import-selection');
    await me.pick('Selection');
    await me.sees('Name of the request file', 'pick');
    await me.key('Enter');
    const text = await eventually('the request', () => {
      const { document } = window.activeTextEditor ?? {};
      return document?.languageId === 'ami-request' && document.getText().includes('NoReboot') && document.getText();
    });
    assert.deepEqual(JSON.parse(text), request);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await window.showTextDocument(script);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('copies the steps that are being edited, as lines of the AWS CLI', async () => {
    await window.showTextDocument(await openSample('release.ami-after.json'));
    commands.executeCommand('ami.copyAs').then(undefined, assert.fail);
    await me.sees('Copy Steps As', 'pick');
    await me.screenshot('copy-steps-as');
    await me.pick('AWS CLI in PowerShell');
    await me.pick('Keep Variables');
    await eventually('the lines', async () => (await env.clipboard.readText()).startsWith('aws ec2 copy-image '));
    await me.sees('notes before you run the commands', 'notification');
    await me.screenshot('copied-steps');
    await me.dismiss('notification');
  });
});
