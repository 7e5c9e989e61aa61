import assert from 'node:assert/strict';
import { extensions, languages, Position, window } from 'vscode';
import { eventually } from '../support/eventually';
import { openSample } from '../support/open-sample';
import { person } from '../support/person';
import { readHover } from '../support/read-hover';

describe('The packaged extension, installed', () => {
  const me = person();

  it('is the installed one, and sleeps while no request is open', async () => {
    const extension = installed();
    assert.match(extension.extensionPath, /extensions/);
    await window.showTextDocument(await openSample('README.md'));
    assert.equal(extension.isActive, false);
  });

  it('wakes for a request, and explains its members', async () => {
    const document = await openSample('web.ami.json');
    await window.showTextDocument(document);
    assert.equal(document.languageId, 'ami-request');
    await eventually('the extension to be active', () => installed().isActive);
    assert.match(await readHover(document, new Position(1, 5)), /A name for the new image/);
    await me.screenshot('packaged');
  });

  it('finds what EC2 would refuse', async () => {
    const document = await openSample('faulty.ami.json');
    await window.showTextDocument(document);
    await eventually('findings', () => languages.getDiagnostics(document.uri).length > 0);
  });
});

function installed() {
  const found = extensions.getExtension('ami-authoring.ami-authoring');
  assert.ok(found, 'The extension is not installed.');
  return found;
}
