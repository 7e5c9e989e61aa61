import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/language/analyze';
import type { Severity } from '../../../server/src/language/finding';
import { readRequestDocument } from '../../../server/src/language/request-document';
import { ebs, mapping, request, tags } from './test-rule';

/** What must not be an error: section D of the catalogue. */
const traps: Readonly<Record<string, string>> = {
  'only DeleteOnTermination changed': ebs('"DeleteOnTermination": true'),
  'gp3, 1 GiB, 3,000 IOPS': ebs('"VolumeType": "gp3", "VolumeSize": 1, "Iops": 3000'),
  'gp3 with 80,000 IOPS, 2,000 MiB/s and 65,536 GiB': ebs(
    '"VolumeType": "gp3", "VolumeSize": 65536, "Iops": 80000, "Throughput": 2000',
  ),
  'io1 from a snapshot without a size': ebs('"VolumeType": "io1", "SnapshotId": "snap-12345678", "Iops": 64000'),
  'gp3 from a snapshot without a size': ebs('"VolumeType": "gp3", "SnapshotId": "snap-12345678", "Iops": 80000'),
  'one tag key under image and under snapshot': request(
    '"TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a" }] }, { "ResourceType": "snapshot", "Tags": [{ "Key": "a" }] }]',
  ),
  'the tags Name and name': tags('{ "Key": "Name", "Value": "" }, { "Key": "name" }'),
  'a key with aws: inside': tags('{ "Key": "x-aws:y" }'),
  'long tags beyond ASCII': tags(`{ "Key": "${'ü'.repeat(127)}", "Value": "${'ü'.repeat(256)}" }`),
  'ids with 8 digits': '{ "InstanceId": "i-1a2b3c4d", "Name": "web" }',
  'a snapshot with 8 digits': ebs('"SnapshotId": "snap-1a2b3c4d"'),
  'a name with every legal character': '{ "InstanceId": "i-12345678", "Name": "a (b) [c] d.e/f-g\'h@i_j" }',
  'a name of 3 characters': '{ "InstanceId": "i-12345678", "Name": "abc" }',
  'a name of 128 characters': `{ "InstanceId": "i-12345678", "Name": "${'a'.repeat(128)}" }`,
  'escapes in a name': '{ "InstanceId": "i-12345678", "N\\u0061me": "web" }',
  'empty lists': request('"BlockDeviceMappings": [], "TagSpecifications": []'),
  'an empty description': request('"Description": ""'),
  'a dry run': request('"DryRun": true'),
  'no reboot': request('"NoReboot": true'),
  'a reboot': request('"NoReboot": false'),
  'the device xvdf': mapping('"DeviceName": "xvdf", "Ebs": { "VolumeSize": 8 }'),
  'the device /dev/xvdba': mapping('"DeviceName": "/dev/xvdba", "Ebs": { "VolumeSize": 8 }'),
  'the device /dev/sda1': mapping('"DeviceName": "/dev/sda1", "Ebs": { "DeleteOnTermination": false }'),
  'the device /dev/xvda': mapping('"DeviceName": "/dev/xvda", "Ebs": { "DeleteOnTermination": false }'),
  'Windows line breaks': '{\r\n\t"InstanceId": "i-12345678",\r\n\t"Name": "web"\r\n}\r\n',
  'old Macintosh line breaks': '{\r"InstanceId": "i-12345678",\r"Name": "web"\r}',
  'a byte order mark': '\ufeff{ "InstanceId": "i-12345678", "Name": "web" }',
  'one line': '{"InstanceId":"i-12345678","Name":"web"}',
  'a new encrypted volume': ebs('"VolumeSize": 8, "Encrypted": true'),
  'a new volume that is not encrypted': ebs('"VolumeSize": 8, "Encrypted": false'),
};

/** From the pages of AWS, with numbers as numbers. */
const examples: Readonly<Record<string, string>> = {
  'the example of the boto3 page': `{
    "BlockDeviceMappings": [
      { "DeviceName": "/dev/sdh", "Ebs": { "VolumeSize": 100 } },
      { "DeviceName": "/dev/sdc", "VirtualName": "ephemeral1" }
    ],
    "Description": "An AMI for my server",
    "InstanceId": "i-1234567890abcdef0",
    "Name": "My server",
    "NoReboot": true
  }`,
  'the example of the CLI that tags the image and the snapshots': `{
    "InstanceId": "i-1234567890abcdef0",
    "Name": "My server",
    "TagSpecifications": [
      { "ResourceType": "image", "Tags": [{ "Key": "cost-center", "Value": "cc123" }] },
      { "ResourceType": "snapshot", "Tags": [{ "Key": "cost-center", "Value": "cc123" }] }
    ]
  }`,
  'the example of the CLI that leaves volumes out': `{
    "InstanceId": "i-0b09a25c58929de26",
    "Name": "My server",
    "NoReboot": true,
    "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": "" }]
  }`,
};

/** What a careful person writes: not even dots. */
const quiet: Readonly<Record<string, string>> = {
  'the smallest request': '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n',
  'a whole request': request(`"Description": "The web server at \${gitCommit}",
  "NoReboot": false,
  "BlockDeviceMappings": [
    { "DeviceName": "/dev/sda1", "Ebs": { "DeleteOnTermination": true } },
    { "DeviceName": "/dev/sdb", "Ebs": { "VolumeSize": 100 } },
    { "DeviceName": "/dev/sdf", "Ebs": { "VolumeType": "gp3", "VolumeSize": 500, "Iops": 6000, "Throughput": 500, "Encrypted": true } },
    { "DeviceName": "/dev/sdg", "Ebs": { "SnapshotId": "snap-1234567890abcdef0", "VolumeType": "io2", "Iops": 5000 } },
    { "DeviceName": "/dev/sdh", "NoDevice": "" },
    { "DeviceName": "/dev/sdc", "VirtualName": "ephemeral0" }
  ],
  "TagSpecifications": [
    { "ResourceType": "image", "Tags": [{ "Key": "stage", "Value": "\${env:STAGE}" }] }
  ]`),
  'a request for a Local Zone, pinned to UEFI': request('"SnapshotLocation": "local",\n  "BootModeOverride": "uefi"'),
};

describe('a valid request', () => {
  for (const [title, text] of Object.entries({ ...traps, ...examples })) {
    it(`has no error: ${title}`, () => assert.deepEqual(findingsOf(text, ['error']), []));
  }
  for (const [title, text] of Object.entries(quiet)) {
    it(`has no finding at all: ${title}`, () =>
      assert.deepEqual(findingsOf(text, ['error', 'warning', 'information', 'hint']), []));
  }
});

function findingsOf(text: string, severities: readonly Severity[]): string[] {
  return analyze(readRequestDocument(text))
    .filter(({ severity }) => severities.includes(severity))
    .map(({ rule, message }) => `${rule}: ${message}`);
}
