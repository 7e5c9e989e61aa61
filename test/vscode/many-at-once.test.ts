import { commands, workspace } from 'vscode';
import { demoImage, demoInstance } from '../sandbox/support/demo-world';
import { person } from './support/person';
import { writeRequest } from './support/write-request';

describe('many images at once', () => {
  const me = person();
  const instances = ['build-agent', 'bastion', 'web-2'];

  before(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const selecting = commands.executeCommand('ami.selectProfile');
    await me.pick('Sandbox (simulated)');
    await selecting;
  });

  it('have one plan, one confirmation and one message', async () => {
    const requests = await Promise.all(
      instances.map(name =>
        writeRequest(`many-${name}.ami.json`, JSON.stringify({ InstanceId: demoInstance(name), Name: `many-${name}` })),
      ),
    );
    const twice = { InstanceId: demoInstance('build-agent'), Name: 'many-build-agent' };
    const all = [...requests, await writeRequest('many-twice.ami.json', JSON.stringify(twice))];
    // As the explorer and the Requests view pass it: the row that was clicked, and all that are selected.
    const creating = commands.executeCommand('ami.createImage', all[0], all);
    await me.sees('Create 3 images?', 'dialog');
    await me.screenshot('many-confirmation');
    await me.press('Reboot 2, Create 3, Skip 1');
    await me.sees('creates an image with the same name', 'preview');
    await me.screenshot('many-plan');
    await creating;
    await me.sees('All 3 images are available.', 'notification', 120);
    await me.screenshot('many-done');
    for (const uri of all) await workspace.fs.delete(uri);
  });

  it('have a lineage, as a picture and as a table', async () => {
    const target = { profile: 'Sandbox (simulated)', region: 'us-east-1' };
    await commands.executeCommand('ami.showLineage', { imageId: demoImage('web-2026-10-28'), target });
    await me.sees('Size of the family', 'preview');
    await me.screenshot('lineage');
  });
});
