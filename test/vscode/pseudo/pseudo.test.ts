import assert from 'node:assert/strict';
import { commands, env, languages, window } from 'vscode';
import { rawEnglish } from '../../l10n/raw-english';
import { eventually } from '../support/eventually';
import { openSample } from '../support/open-sample';
import { type Place, person } from '../support/person';

// The extension in a language in which every text of its own is in ⟦brackets⟧, with accents, and a third longer.
describe('A window in another language', () => {
  const me = person();

  it('is told of the language by the editor', () => assert.equal(env.language, 'qps-ploc'));

  it('shows the views without English and without cut labels', async () => {
    await commands.executeCommand('ami.account.focus');
    await me.sees('web-1', 'sidebar');
    await readsWell('sidebar', 'status bar');
  });

  it('says what is wrong with a request in that language', async () => {
    const faulty = await openSample('faulty.ami.json');
    await window.showTextDocument(faulty);
    await eventually('findings', () => languages.getDiagnostics(faulty.uri).length > 0);
    const messages = languages.getDiagnostics(faulty.uri).map(({ message }) => message);
    assert.deepEqual(
      messages.filter(message => !message.startsWith('⟦')),
      [],
    );
  });

  it('lists what can be picked', async () => {
    for (const command of ['ami.selectProfile', 'ami.selectRegion', 'ami.showTarget', 'ami.groupAccount']) {
      const picking = commands.executeCommand(command);
      await me.sees('⟦', 'pick');
      await readsWell('pick');
      await me.dismiss('pick');
      await picking;
    }
  });

  it('plans and confirms', async () => {
    await window.showTextDocument(await openSample('web.ami.json'));
    await commands.executeCommand('ami.planImage');
    await me.sees('/dev/sdf', 'preview');
    await readsWell('preview');
    await me.screenshot('pseudo-plan');
    const creating = commands.executeCommand('ami.createImage');
    await me.sees('000000000000', 'dialog');
    await readsWell('dialog');
    await me.screenshot('pseudo-confirmation');
    await me.dismiss('dialog');
    await creating;
  });

  async function readsWell(...places: readonly Place[]): Promise<void> {
    for (const place of places) assert.deepEqual(rawEnglish(await me.reads(place)), [], place);
    assert.deepEqual(await me.cutLabels(), []);
  }
});
