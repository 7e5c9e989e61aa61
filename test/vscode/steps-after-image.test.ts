import { commands, window } from 'vscode';
import { openSample } from './support/open-sample';
import { person } from './support/person';

describe('the steps after an image', () => {
  const me = person();

  before(async () => {
    const selecting = commands.executeCommand('ami.selectProfile');
    await me.pick('Sandbox (simulated)');
    await selecting;
  });

  it('are in the plan', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await window.showTextDocument(await openSample('release.ami.json'));
    await commands.executeCommand('ami.planImage');
    await me.sees('After the image', 'preview');
    await me.screenshot('plan-with-steps');
  });

  it('are confirmed with everyone who gets access', async () => {
    await window.showTextDocument(await openSample('release.ami.json'));
    const creating = commands.executeCommand('ami.createImage');
    await me.sees('111122223333 (new)', 'dialog');
    await me.sees('Copied to 1 region: eu-west-1', 'dialog');
    await me.screenshot('confirmation-with-steps');
    await me.dismiss('dialog');
    await creating;
  });

  it('are all done, for the image and its copy, and tell so once', async () => {
    await window.showTextDocument(await openSample('release.ami.json'));
    const creating = commands.executeCommand('ami.createImage');
    await me.press('Create Image Without Reboot');
    await creating;
    await me.sees('steps for image', 'notification', 140);
    await me.screenshot('steps-done');
    // The plan's page would be taken for the run's.
    await commands.executeCommand('workbench.action.closeAllEditors');
    await me.press('Show Run');
    await me.sees('version 1', 'preview');
    await me.sees('the copy in eu-west-1', 'preview');
    await me.screenshot('run-with-steps');
  });
});
