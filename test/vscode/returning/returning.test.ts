import { commands } from 'vscode';
import { person } from '../support/person';

describe('The next window on the same folder', () => {
  const me = person();

  it('goes on watching the image until it is available', async () => {
    await commands.executeCommand('ami.runs.focus');
    await me.sees('web-', 'sidebar');
    await me.screenshot('returned');
    await me.press('Show in Tree', 120);
    await me.sees('available', 'selected row');
    await me.screenshot('returned-available');
  });
});
