import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/language/analyze';
import { applyChanges } from '../../../server/src/language/apply-changes';
import { fixAllSafe } from '../../../server/src/language/fix-all';
import { formatRequest } from '../../../server/src/language/format';
import { readRequestDocument } from '../../../server/src/language/request-document';

/** What people paste, what is said of it, and what fix-all makes of it. */
interface FieldCase {
  readonly text: string;
  /** The rule and the place of each finding. */
  readonly findings: readonly string[];
  /** As it is, where nothing is certain. */
  readonly fixed?: string;
}

const cases: Readonly<Record<string, FieldCase>> = {
  'a Jinja template': {
    text: `{
  "InstanceId": "{{ instance_id }}",
  "Name": "web-{{ now.date }}",
  "NoReboot": {{ no_reboot | default(true) }},
  {% if data %}
  "BlockDeviceMappings": [{ "DeviceName": "{{ data }}", "NoDevice": "" }],
  {% endif %}
  "Description": "nightly"
}`,
    findings: [
      'instance-id-format "{{ instance_id }}"',
      'name-charset "web-{{ now.date }}"',
      'json-syntax {{ no_reboot | default(true) }}',
      'json-syntax {% if data %}',
      'device-name-format "{{ data }}"',
      'json-syntax {% endif %}',
    ],
  },
  'a text for envsubst': {
    text: '{ "InstanceId": "${INSTANCE_ID}", "Name": "web-$(date +%F)", "Description": "%HOST% {{ now }}", "NoReboot": ${NO_REBOOT} }',
    findings: ['instance-id-format "${INSTANCE_ID}"', 'name-charset "web-$(date +%F)"', 'json-syntax ${NO_REBOOT}'],
  },
  'text for a structure': {
    text: '{ "InstanceId": "i-12345678", "Name": "web", "BlockDeviceMappings": "file://m.json", "TagSpecifications": ["ResourceType=image,Tags=[{Key=a,Value=b}]"] }',
    findings: ['type-mismatch "file://m.json"', 'type-mismatch "ResourceType=image,Tags=[{Key=a,Value=b}]"'],
  },
  'values that are null': {
    text: '{ "InstanceId": "i-12345678", "Name": "web", "Description": null, "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "VirtualName": null, "Ebs": { "VolumeSize": 20.0, "KmsKeyId": null, "SnapshotId": null }, "NoDevice": null }] }',
    findings: [
      'type-null-value null',
      'type-null-value null',
      'type-not-integer 20.0',
      'type-null-value null',
      'type-null-value null',
      'type-null-value null',
    ],
    fixed:
      '{ "InstanceId": "i-12345678", "Name": "web", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 20 } }] }',
  },
  'device names that decide which volume stays out': {
    text: '{ "InstanceId": "i-12345678", "Name": "web", "BlockDeviceMappings": [{ "DeviceName": "/dev/nvme1n1", "NoDevice": "" }, { "DeviceName": "/dev/xvdf ", "NoDevice": "" }, { "DeviceName": "/DEV/XVDG", "NoDevice": "" }] }',
    findings: [
      'device-name-format "/dev/nvme1n1"',
      'device-name-format "/dev/xvdf "',
      'device-name-format "/DEV/XVDG"',
    ],
    fixed:
      '{ "InstanceId": "i-12345678", "Name": "web", "BlockDeviceMappings": [{ "DeviceName": "/dev/nvme1n1", "NoDevice": "" }, { "DeviceName": "/dev/xvdf", "NoDevice": "" }, { "DeviceName": "/dev/xvdg", "NoDevice": "" }] }',
  },
  'the names of the Ruby SDK': {
    text: '{ "instance_id": "i-12345678", "name": "web", "block_device_mappings": [{ "device_name": "/dev/sdf", "ebs": { "volume_size": 20 } }] }',
    findings: [
      'property-near-miss "instance_id"',
      'property-wrong-case "name"',
      'property-near-miss "block_device_mappings"',
      'property-near-miss "device_name"',
      'property-wrong-case "ebs"',
      'property-near-miss "volume_size"',
    ],
    fixed:
      '{ "InstanceId": "i-12345678", "Name": "web", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 20 } }] }',
  },
  'a path of Windows': {
    text: '{ "InstanceId": "i-12345678", "Name": "web", "Description": "C:\\Users\\ops\\new" }',
    findings: ['json-syntax \\U'],
  },
  'a merge conflict': {
    text: '{\n<<<<<<< HEAD\n  "Name": "web",\n=======\n  "Name": "api",\n>>>>>>> main\n  "InstanceId": "i-12345678"\n}',
    findings: ['json-syntax <<<<<<< HEAD'],
  },
};

describe('What people paste', () => {
  for (const [title, { text, findings, fixed = text }] of Object.entries(cases)) {
    it(title, () => {
      const document = readRequestDocument(text);
      assert.deepEqual(
        analyze(document).map(({ rule, offset, end }) => `${rule} ${text.slice(offset, end)}`),
        findings,
      );
      const change = fixAllSafe(document, each => analyze(each));
      assert.equal(change === undefined ? text : applyChanges(text, [change]), fixed);
      if (document.problems.length > 0)
        assert.deepEqual(formatRequest(document, { tabSize: 2, insertSpaces: true }), []);
    });
  }
});
