import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/language/analyze';
import { readRequestDocument } from '../../../server/src/language/request-document';
import { ebs, mapping, request, tags } from './test-rule';

/** What the AWS SDK sends, or leaves out, without a word: section C of the catalogue. */
const silent: Readonly<Record<string, readonly [text: string, rule: string]>> = {
  'sends a string for a number': [ebs('"VolumeSize": "100"'), 'type-number-as-string'],
  'leaves out a misspelled member: the instance reboots': [request('"NoRebot": true'), 'property-near-miss'],
  'leaves out a member in another case': [request('"noReboot": true'), 'property-wrong-case'],
  'leaves out a volume in another case': [
    mapping('"DeviceName": "/dev/sdf", "EBS": { "VolumeSize": 8 }'),
    'property-wrong-case',
  ],
  'sends NoDevice=false: the device is removed': [
    mapping('"DeviceName": "/dev/sdf", "NoDevice": false'),
    'no-device-boolean',
  ],
  'sends a word for a boolean': [request('"NoReboot": "false"'), 'type-boolean-as-string'],
  'sends another word for a boolean': [request('"DryRun": "yes"'), 'type-boolean-as-string'],
  'skips a null member': [request('"NoReboot": null'), 'type-null-value'],
  'skips a null item and moves the others up': [request('"BlockDeviceMappings": [null]'), 'type-null-value'],
  'drops TagSpecifications as an object': [
    request('"TagSpecifications": { "ResourceType": "image", "Tags": [] }'),
    'type-list-as-object',
  ],
  'drops Tags as an object': [
    request('"TagSpecifications": [{ "ResourceType": "image", "Tags": { "Name": "web" } }]'),
    'type-list-as-object',
  ],
  'drops Ebs as a list': [mapping('"DeviceName": "/dev/sdf", "Ebs": [{ "VolumeSize": 8 }]'), 'type-mismatch'],
  'drops an empty list of tags': [tags(''), 'tag-spec-tags-empty'],
  'drops an empty Ebs': [ebs(''), 'mapping-empty'],
  'sends an object as [object Object], a legal name': [
    '{ "InstanceId": "i-12345678", "Name": { "a": 1 } }',
    'type-mismatch',
  ],
  'joins a list to a name': ['{ "InstanceId": "i-12345678", "Name": ["a", "b"] }', 'type-mismatch'],
  'sends a fraction': [ebs('"VolumeSize": 100.5'), 'type-not-integer'],
  'sends 1e+21': [ebs('"Iops": 1e21'), 'type-integer-range'],
  'sends another number than was written': [ebs('"Iops": 12345678901234567890'), 'type-integer-range'],
  'sends 100 for 1e2, which the CLI refuses': [ebs('"VolumeSize": 1e2'), 'type-not-integer'],
  'sends a request without anything': ['{}', 'instance-id-required'],
  'takes the last of two members': [request('"DryRun": true, "DryRun": false'), 'json-duplicate-key'],
};

describe('what the AWS SDK says nothing of', () => {
  for (const [title, [text, rule]] of Object.entries(silent)) {
    it(`is found where it ${title}`, () => {
      const found = analyze(readRequestDocument(text)).map(finding => finding.rule);
      assert.ok(found.includes(rule), `expected ${rule}, found ${found.join(', ') || 'nothing'}`);
    });
  }
});
