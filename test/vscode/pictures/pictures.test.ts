import { commands, languages, Position, Selection, window, workspace } from 'vscode';
import { eventually } from '../support/eventually';
import { openSample, workspaceFile } from '../support/open-sample';
import { person } from '../support/person';
import { writeRequest } from '../support/write-request';

// `npm run screenshots`: what README shows, as somebody who uses it sees it. Each picture is taken when its subject is there.
describe('The pictures of README', () => {
  const me = person();

  it('completion', async () => {
    await commands.executeCommand('ami.requests.focus');
    const started = await writeRequest(
      'db.ami.json',
      [
        '{',
        '  "Name": "db-${date}",',
        '  "InstanceId": "i-03ea169c03c7c0721",',
        '  "BlockDeviceMappings": [',
        '    {',
        '      "DeviceName": "/dev/sdf",',
        '      "Ebs": {',
        '        "VolumeType": "gp3",',
        '        ',
        '      }',
        '    }',
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
    const editor = await window.showTextDocument(started);
    const place = new Position(8, 8);
    editor.selection = new Selection(place, place);
    await commands.executeCommand('editor.action.triggerSuggest');
    await me.sees('Iops', 'suggestions');
    await me.screenshot('completion');
    await commands.executeCommand('hideSuggestWidget');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await workspace.fs.delete(started);
    await me.sawGo('db.ami.json', 'sidebar');
  });

  it('findings', async () => {
    const faulty = await openSample('faulty.ami.json');
    await window.showTextDocument(faulty);
    await eventually('findings', () => languages.getDiagnostics(faulty.uri).length > 0);
    await commands.executeCommand('workbench.actions.view.problems');
    await me.sees('faulty.ami.json', 'panel');
    await me.screenshot('findings');
    await commands.executeCommand('workbench.action.closePanel');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('the account', async () => {
    const selecting = commands.executeCommand('ami.selectProfile');
    await me.pick('Sandbox (simulated)');
    await selecting;
    await window.showTextDocument(await openSample('web.ami.json'));
    await commands.executeCommand('ami.account.focus');
    await me.sees('web-1', 'sidebar');
    await commands.executeCommand('list.focusFirst');
    await commands.executeCommand('list.focusDown');
    await commands.executeCommand('list.expand');
    await me.sees('8 GiB', 'sidebar');
    const { uri } = await openSample('web.ami.json');
    await eventually('the account to be known', () => languages.getDiagnostics(uri).length === 0);
    await me.sawGo('warnings', 'sidebar');
    await me.screenshot('account');
    await commands.executeCommand('list.collapseAll');
  });

  it('the plan', async () => {
    await commands.executeCommand('ami.planImage', workspaceFile('web.ami.json'));
    await me.sees('/dev/sdf', 'preview');
    await commands.executeCommand('workbench.action.closeSidebar');
    await me.screenshot('plan');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await commands.executeCommand('workbench.view.extension.ami');
  });

  it('the confirmation', async () => {
    await window.showTextDocument(await openSample('web.ami.json'));
    const creating = commands.executeCommand('ami.createImage');
    await me.sees('Account 000000000000', 'dialog');
    await me.sawGo('Reading the account', 'notification');
    await me.screenshot('confirmation');
    await me.press('Reboot and Create Image');
    await creating;
  });

  it('the run', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('ami.runs.focus');
    await eventually('half of the image', async () => /[5-9]\d%/.test(await me.reads('sidebar')));
    await commands.executeCommand('list.focusFirst');
    await commands.executeCommand('list.select');
    await me.sees('Events', 'preview');
    await me.screenshot('run');
    await me.sees('Show in Tree', 'notification', 90);
    await me.screenshot('done');
  });
});
