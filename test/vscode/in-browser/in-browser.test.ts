import { commands, window } from 'vscode';
import { openSample } from '../support/open-sample';
import { person } from '../support/person';

// The extension's `browser` entry in the editor's worker, as in VS Code for the Web. The test runs elsewhere and sees only the window.
describe('A window whose extensions run in the browser', () => {
  const me = person();

  it('checks a request', async () => {
    await window.showTextDocument(await openSample('faulty.ami.json'));
    await commands.executeCommand('workbench.actions.view.problems');
    await me.sees('name-charset', 'panel', 60);
    await me.screenshot('web-findings');
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('says what is off, and why', async () => {
    await commands.executeCommand('ami.requests.focus');
    await me.sees('A browser cannot call AWS', 'sidebar');
    void commands.executeCommand('ami.createImage');
    await me.sees('VS Code for the Web cannot call AWS', 'notification');
  });
});
