import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { commands, languages, Position, window, workspace } from 'vscode';
import { eventually } from './support/eventually';
import { openSample } from './support/open-sample';
import { person } from './support/person';
import { readHover } from './support/read-hover';
import { writeRequest } from './support/write-request';

describe('Bad input', () => {
  const me = person();

  it('of four kinds leaves the language server running', async () => {
    await findingsOf('empty.ami.json', '');
    await findingsOf('truncated.ami.json', '{\n  "Name": "web", "BlockDeviceMappings": [{ "DeviceNa');
    await findingsOf(
      'binary.ami.json',
      Uint8Array.from({ length: 4096 }, (_, index) => 1 + ((index * 73) % 31)),
    );
    await findingsOf('large.ami.json', `{ "Name": "web",\n${'  "Naem": "again",\n'.repeat(50_000)}}`);
    assert.match(await readHover(await openSample('web.ami.json'), new Position(1, 5)), /A name for the new image/);
  });

  it('in the AWS configuration ends in an entry of the tree that can be tried again', async () => {
    await writeAwsConfig(`
[profile nobody-listens]
region = us-east-1
endpoint_url = http://127.0.0.1:9
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = example
`);
    await selectProfile('nobody-listens');
    await commands.executeCommand('ami.account.focus');
    await me.sees('Could not read this account', 'sidebar', 90);
    await me.screenshot('unreachable');
  });

  it('leaves a plan that says only what the text says open for the next target', async () => {
    await window.showTextDocument(await openSample('web.ami.json'));
    await commands.executeCommand('ami.planImage');
    await me.sees('Could not read', 'preview');
    await selectProfile('Sandbox (simulated)');
    await me.sees('No problems found', 'preview');
    await commands.executeCommand('ami.account.focus');
    await me.sees('web-1', 'sidebar');
  });

  async function selectProfile(name: string): Promise<void> {
    const selecting = commands.executeCommand('ami.selectProfile');
    await me.pick(name);
    await selecting;
  }
});

async function findingsOf(name: string, content: string | Uint8Array): Promise<void> {
  const document = await workspace.openTextDocument(await writeRequest(name, content));
  await window.showTextDocument(document);
  await eventually(`a finding in ${name}`, () => languages.getDiagnostics(document.uri).length > 0);
}

/** The file that AWS_CONFIG_FILE names in every test run, so that nobody's own is read or written. */
async function writeAwsConfig(text: string): Promise<void> {
  const { AWS_CONFIG_FILE } = process.env;
  assert.ok(AWS_CONFIG_FILE);
  await mkdir(dirname(AWS_CONFIG_FILE), { recursive: true });
  await writeFile(AWS_CONFIG_FILE, text);
}
