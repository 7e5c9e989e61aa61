import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { config } from '@vscode/l10n';
import { connectEditor, type Editor } from '../protocol/connect';
import { readEnglish } from './bundles.mjs';
import { pseudoTranslate } from './pseudo.mjs';

const uri = 'file:///web.ami.json';

describe('the server in the language of the editor', function () {
  this.timeout(30_000);
  let folder: string;
  let editor: Editor | undefined;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-texts-'));
    await writeFile(join(folder, 'pseudo.json'), JSON.stringify(pseudoTranslate(readEnglish().code)));
  });
  afterEach(async () => {
    await editor?.stop();
    config({ contents: {} });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const start = async (file: string) => {
    editor = await connectEditor({ initializationOptions: { texts: pathToFileURL(join(folder, file)).toString() } });
    return editor;
  };

  it('says every finding in it', async () => {
    const { pull, open } = await start('pseudo.json');
    open(uri, faulty);
    const report = await pull(uri);
    assert.ok(report.kind === 'full' && report.items.length > 20);
    const english = report.items.filter(({ message }) => !/^⟦.*⟧$/s.test(String(message)));
    assert.deepEqual(
      english.map(({ code, message }) => `${code}: ${message}`),
      [],
    );
  });

  it('speaks English and says why in the log when the texts cannot be read', async () => {
    const { pull, open, log } = await start('missing.json');
    open(uri, '{}');
    const report = await pull(uri);
    assert.ok(report.kind === 'full' && report.items.every(({ message }) => !String(message).includes('⟦')));
    assert.match(log.join('\n'), /^texts: .*missing\.json/s);
  });
});

/** One fault of many kinds. */
const faulty = `{
  // a comment
  "InstanceID": "web-1",
  "Name": "a:",
  "Description": "${'x'.repeat(300)}é",
  "NoReboot": "true",
  "DryRun": true,
  "KmsKeyId": "k",
  "BootModeOverride": "bios",
  "OutpostArn": "x",
  "SnapshotLocation": "there",
  "BlockDeviceMappings": [
    { "DeviceName": "sdf", "Ebs": { "VolumeType": "gp9", "VolumeSize": "large", "Iops": 1.5 } },
    { "DeviceName": "/dev/sdf", "Ebs": { "VolumeType": "gp3", "VolumeSize": 1, "Iops": 200000, "Throughput": 5 } },
    { "DeviceName": "/dev/sdf", "VirtualName": "ephemeral0", "Ebs": { "SnapshotId": "snap-1", "Encrypted": true } },
    { "DeviceName": "/dev/sdg", "NoDevice": true, "Ebs": {} },
    { "Ebs": { "VolumeType": "gp2", "Iops": 100, "VolumeSize": 10 } },
    {}, null
  ],
  "TagSpecifications": [
    { "ResourceType": "Image", "Tags": [{ "Key": "aws:x", "Value": null }, { "Key": "", "Value": "v" }] },
    { "ResourceType": "instance", "Tags": [] },
    { "Tags": { "Key": "a" } },
  ],
  "Tags": []
}
`;
