import assert from 'node:assert/strict';
import { commands, languages, Position, window, workspace } from 'vscode';
import { eventually } from '../support/eventually';
import { openSample } from '../support/open-sample';
import { person } from '../support/person';
import { readHover } from '../support/read-hover';

describe('A folder that is not trusted', () => {
  const me = person();

  it('is written and checked in as always', async () => {
    assert.equal(workspace.isTrusted, false);
    const faulty = await openSample('faulty.ami.json');
    await window.showTextDocument(faulty);
    await eventually('findings', () => languages.getDiagnostics(faulty.uri).length > 0);
    assert.match(await readHover(faulty, new Position(1, 5)), /A name for the new image/);
  });

  it('calls nothing, and says so', async () => {
    await commands.executeCommand('ami.account.focus');
    await me.sees('AWS is not called in Restricted Mode', 'sidebar');
    await window.showTextDocument(await openSample('web.ami.json'));
    void commands.executeCommand('ami.createImage');
    await me.sees('trust', 'notification');
    await me.screenshot('untrusted');
  });

  it('comes alive when it is trusted, without a reload', async () => {
    await commands.executeCommand('workbench.trust.manage');
    await me.click('Trust', 'editor');
    await eventually('the folder to be trusted', () => workspace.isTrusted);
    await commands.executeCommand('ami.trySandbox');
    await me.sees('web-1', 'sidebar');
    await me.screenshot('trusted');
  });
});
