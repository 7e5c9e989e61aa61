import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { person } from './support/person';
import { writeRequest } from './support/write-request';

// Somebody cleans up: looks at what refers to images, ticks one, confirms, and reads what became of it.
describe('Cleaning up images', () => {
  const me = person();

  async function lookAt(pattern: string): Promise<void> {
    const looking = commands.executeCommand('ami.cleanUpImages');
    await me.sees('By Name', 'pick');
    await me.pick('By Name');
    await me.sees('Enter a pattern for image names', 'pick');
    await me.type(pattern);
    await me.key('Enter');
    await me.sees('3 Newest of Each Family', 'pick');
    await me.pick('3 Newest of Each Family');
    await looking;
    await me.sees('What was checked', 'preview');
  }

  it('says what refers to an image, a line of a file included', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('ami.trySandbox');
    await me.sees('web-1', 'sidebar');
    await lookAt('web-2026-*');
    await me.sees('launch template lt-', 'preview');
    const [id = ''] = /ami-[0-9a-f]{17}/.exec(await me.reads('preview')) ?? [];
    assert.notEqual(id, '');
    await writeRequest('fleet.tf', `locals {\n  # rolled back from ${id}\n}\n`);
    await me.click('Refresh', 'preview');
    await me.sees('fleet.tf:2', 'preview');
    await me.screenshot('clean-up');
  });

  it('removes what is ticked and confirmed, and says what became of each snapshot', async () => {
    await lookAt('orders-db-*');
    await me.click('Select and Deregister…', 'preview');
    await me.sees('orders-db-before-upgrade', 'pick');
    await me.screenshot('clean-up-pick');
    await me.click('orders-db-before-upgrade', 'pick');
    await me.key('Enter');
    await me.sees('Account 000000000000, region us-east-1', 'dialog');
    await me.sees('are billed until they are deleted', 'dialog');
    await me.screenshot('clean-up-confirmation');
    await me.press('Deregister and Delete Snapshots');
    await me.sees('4 of 4 removed', 'preview');
    await me.screenshot('clean-up-summary');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
