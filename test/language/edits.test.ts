import assert from 'node:assert/strict';
import { analyze } from '../../server/src/language/analyze';
import { applyChanges } from '../../server/src/language/apply-changes';
import { consoleLinks } from '../../server/src/language/console-links';
import { fixAllSafe } from '../../server/src/language/fix-all';
import { formatRequest } from '../../server/src/language/format';
import { toPlainRequest } from '../../server/src/language/plain-request';
import { refactorings } from '../../server/src/language/refactorings';
import { readRequestDocument } from '../../server/src/language/request-document';
import { readMark } from './accept';
import { factsOf } from './facts';

describe('Refactorings', () => {
  const cases: [title: string, before: string, after: string][] = [
    [
      'Tag the snapshots as well',
      '{ "TagSpecifications": [|{ "ResourceType": "image", "Tags": [{ "Key": "a", "Value": "b" }] }] }',
      '{ "TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "a", "Value": "b" }] }, { "ResourceType": "snapshot", "Tags": [{ "Key": "a", "Value": "b" }] }] }',
    ],
    [
      'Exclude /dev/sdf from the image',
      '{\n  "BlockDeviceMappings": [\n    {\n      "DeviceName": "/dev/|sdf",\n      "Ebs": { "VolumeSize": 8 }\n    }\n  ]\n}',
      '{\n  "BlockDeviceMappings": [\n    {\n      "DeviceName": "/dev/sdf",\n      "NoDevice": ""\n    }\n  ]\n}',
    ],
    [
      'Include /dev/sdf in the image',
      '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice|": "" }] }',
      '{ "BlockDeviceMappings": [] }',
    ],
    ['Add the missing required members', '{|}', '{\n  "InstanceId": "",\n  "Name": ""\n}'],
    ['Insert InstanceId and Name', '|', '{\n  "InstanceId": "",\n  "Name": ""\n}\n'],
    ['Insert InstanceId and Name', '|\r\n', '{\r\n  "InstanceId": "",\r\n  "Name": ""\r\n}\r\n'],
    ['Insert InstanceId and Name', '\ufeff|', '\ufeff{\n  "InstanceId": "",\n  "Name": ""\n}\n'],
    ['Insert InstanceId and Name', '// later|', '// later\n{\n  "InstanceId": "",\n  "Name": ""\n}\n'],
    ['Set NoReboot to true', '{| "Name": "abc" }', '{ "Name": "abc", "NoReboot": true }'],
    ['Set NoReboot to true', '{ "NoReboot": fal|se }', '{ "NoReboot": true }'],
    ['Set NoReboot to false', '{ "NoRe|boot": true }', '{ "NoReboot": false }'],
    [
      'Convert to gp3',
      '{ "BlockDeviceMappings": [{ "Ebs": { |"VolumeType": "io2", "VolumeSize": 8, "Iops": 8000 } }] }',
      '{ "BlockDeviceMappings": [{ "Ebs": { "VolumeType": "gp3", "VolumeSize": 8, "Iops": 4000 } }] }',
    ],
    [
      'Convert to gp3',
      '{ "BlockDeviceMappings": [{ "Ebs": { |"VolumeType": "io1", "VolumeSize": 8, "Iops": 400 } }] }',
      '{ "BlockDeviceMappings": [{ "Ebs": { "VolumeType": "gp3", "VolumeSize": 8 } }] }',
    ],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => {
      const { text, offset } = readMark(before);
      const found = refactorings(readRequestDocument(text), offset);
      const fix = found.find(each => each.title === title);
      assert(fix !== undefined, found.map(each => each.title).join(', '));
      assert.equal(applyChanges(text, fix.changes), after);
    });
  }

  const quiet: [title: string, text: string][] = [
    ['for one member, which the finding inserts', '|{ "Name": "abc", "NoReboot": true }'],
    ['for one that is misspelled', '|{ "InstanceID": "i-12345678", "NoReboot": true }'],
    ['where the request is as it can be', '{| "InstanceId": "i-1", "Name": "abc", "NoReboot": true }'],
    ['at a member that they do not change', '{ "InstanceId": "i-1", "Name": "a|bc" }'],
    ['inside of an object that they complete', '{ "InstanceId": "i-1", "Description": "a|bc" }'],
    [
      'in a volume, for the mapping around it',
      '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": |8 } }] }',
    ],
  ];
  for (const [title, marked] of quiet) {
    it(`offer nothing ${title}`, () => {
      const { text, offset } = readMark(marked);
      assert.deepEqual(refactorings(readRequestDocument(text), offset), []);
    });
  }
});

describe('Fixing all', () => {
  it('applies the safe fixes, and what they make possible, in one change', () => {
    const text = '{ "InstanceId": "i-12345678", "Name": "abc", "NoReboot": "true", }';
    const change = fixAllSafe(readRequestDocument(text), analyze);
    assert(change !== undefined);
    const fixed = applyChanges(text, [change]);
    assert.equal(fixed, '{ "InstanceId": "i-12345678", "Name": "abc", "NoReboot": true }');
    assert.equal(fixAllSafe(readRequestDocument(fixed), analyze), undefined);
  });
});

describe('Formatting', () => {
  const options = { tabSize: 2, insertSpaces: true };

  it('gives each member its line', () => {
    assert.equal(format('{"Name":"abc","DryRun":true}'), '{\n  "Name": "abc",\n  "DryRun": true\n}');
  });

  it('keeps the line breaks of the file, and what is in order', () => {
    assert.equal(format('{\r\n"Name": "abc" }'), '{\r\n  "Name": "abc"\r\n}');
    assert.deepEqual(formatRequest(readRequestDocument('{\n  "Name": "abc"\n}\n'), options), []);
  });

  it('touches only the lines that are asked for', () => {
    const text = '{\n"Name":"abc",\n"DryRun":true\n}';
    const changes = formatRequest(readRequestDocument(text), options, { offset: 3, end: 5 });
    assert.equal(applyChanges(text, changes), '{\n  "Name": "abc",\n"DryRun":true\n}');
  });

  it('leaves alone what nests without end', () => {
    assert.deepEqual(formatRequest(readRequestDocument('['.repeat(100_000)), options), []);
  });

  function format(text: string): string {
    return applyChanges(text, formatRequest(readRequestDocument(text), options));
  }
});

describe('The plain request', () => {
  it('has the last of two members, resolved variables, and no comments', () => {
    const text = '{ "Name": "a", /* so */ "Name": "web-${date}-${user}", "X": [1.50, null, {}] }';
    const plain = toPlainRequest(readRequestDocument(text), { date: '2026-11-23' });
    assert.deepEqual(plain.request, { Name: 'web-2026-11-23-${user}', X: [1.5, null, {}] });
    assert.deepEqual(plain.unresolved, ['user']);
  });

  it('knows where everything stands, by JSON pointer', () => {
    const text = '{ "a/b": [{ "c~": 1 }] }';
    const { places } = toPlainRequest(readRequestDocument(text), {});
    const stands = Object.fromEntries(
      [...places].map(([pointer, { offset, end }]) => [pointer, text.slice(offset, end)]),
    );
    assert.deepEqual(stands, {
      '/a~1b': '"a/b": [{ "c~": 1 }]',
      '/a~1b/0': '{ "c~": 1 }',
      '/a~1b/0/c~0': '"c~": 1',
    });
  });

  it('takes __proto__ for a name like any other', () => {
    const { request } = toPlainRequest(readRequestDocument('{ "__proto__": { "polluted": true } }'), {});
    assert.equal(Object.getPrototypeOf(request), Object.prototype);
    assert.deepEqual(Object.keys(request), ['__proto__']);
  });
});

describe('Links', () => {
  it('lead to the console for what the account is known to have', () => {
    const text =
      '{ "InstanceId": "i-1234567890abcdef0", "BlockDeviceMappings": [{ "Ebs": { "SnapshotId": "snap-1" } }, { "Ebs": { "SnapshotId": "snap-2" } }] }';
    const snapshot = {
      id: 'snap-1',
      state: 'completed',
      progress: '100%',
      size: 8,
      encrypted: false,
      archived: false,
      description: '',
      started: '2026-11-23T18:00:00Z',
    };
    const facts = factsOf({}, { snapshots: { 'snap-1': snapshot, 'snap-2': null } });
    const links = consoleLinks(readRequestDocument(text), facts);
    assert.deepEqual(
      links.map(({ offset, end, target }) => [text.slice(offset, end), target]),
      [
        [
          'i-1234567890abcdef0',
          'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#InstanceDetails:instanceId=i-1234567890abcdef0',
        ],
        [
          'snap-1',
          'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#SnapshotDetails:snapshotId=snap-1',
        ],
      ],
    );
  });
});
