import { commands, window } from 'vscode';
import { openSample } from '../support/open-sample';
import { person } from '../support/person';

// The window ends with this suite, while EC2 is still at work; returning/ goes on in the next one.
describe('A window that is closed while an image is pending', () => {
  const me = person();

  it('has sent the request', async () => {
    await window.showTextDocument(await openSample('web.ami.json'));
    const creating = commands.executeCommand('ami.createImage');
    await me.press('Reboot and Create Image', 60);
    await creating;
    await commands.executeCommand('ami.runs.focus');
    await me.sees('pending', 'sidebar');
  });
});
