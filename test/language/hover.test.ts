import assert from 'node:assert/strict';
import { type HoverContext, hover } from '../../server/src/language/hover';
import { escapeMarkdown, plainText } from '../../server/src/language/markdown';
import { readRequestDocument } from '../../server/src/language/request-document';
import { readMark } from './accept';
import { factsOf } from './facts';

describe('Hover', () => {
  it('has AWS’s documentation, the limits and the default of a member', () => {
    const text = markdownAt('{ "Na|me": "abc" }');
    assert.match(text, /^\*\*Name\*\* string, required/);
    assert.match(text, /Constraints: 3-128 alphanumeric characters/);
    assert.match(text, /Limits: 3–128 characters\./);
    assert.match(markdownAt('{ "DryR|un": true }'), /Default: `false`/);
  });

  it('has what an editor may cut off last: all of AWS’s documentation after its first sentence', () => {
    const blocks = (text: string) => markdownAt(text).split('\n\n');
    assert.deepEqual(blocks('{ "NoReb|oot": false }').slice(1, 3), [
      'Indicates whether or not the instance should be automatically rebooted before creating the image.',
      'With true, EC2 cannot guarantee the file system integrity of the created image.',
    ]);
    assert.equal(blocks('{ "Na|me": "abc" }')[3], 'Limits: 3–128 characters.');
    assert.deepEqual(blocks('{ "Insta|nceId": "" }').slice(1), [
      'The ID of the instance.',
      'An EBS-backed instance that is running, stopping, or stopped.',
    ]);
  });

  it('says why CreateImage does not take a member', () => {
    assert.match(markdownAt(ebs('"Kms|KeyId": "x"')), /CreateImage does not support KmsKeyId/);
  });

  it('covers the member’s name, or its value', () => {
    assert.equal(covered('{ "Na|me": "abc" }'), '"Name"');
    assert.equal(covered('{ "Name": "a|bc" }'), '"abc"');
  });

  const reboots: [text: string, state: string, first: string][] = [
    ['{ "InstanceId": "i-1234567890abcdef0", "NoReb|oot": false }', 'running', 'web-1 will be rebooted.'],
    ['{ "NoReboot": fal|se }', 'running', 'web-1 will be rebooted.'],
    ['{ "NoReboot": tr|ue }', 'running', 'web-1 will not be rebooted.'],
    ['{ "NoReboot": fal|se }', 'stopped', 'web-1 is stopped and will not be rebooted.'],
    ['{ "InstanceId": "i-00000000000000000", "NoReb|oot": false }', 'running', 'NoReboot boolean'],
    ['{ "NoReb|oot": "no" }', 'running', 'NoReboot boolean'],
  ];
  for (const [text, state, first] of reboots) {
    it(`begins with "${first}" for ${text.replace('|', '')} of an instance that is ${state}`, () => {
      const facts = factsOf({ name: 'web-1', state });
      assert.equal(plainText(markdownAt(text, { facts, variables: {} })).split('\n')[0], first);
    });
  }

  it('has what a volume type can do', () => {
    const text = markdownAt(ebs('"VolumeType": "io|2"'));
    assert.match(text, /Provisioned IOPS SSD/);
    assert.match(text, /4–65,536 GiB · 100–256,000 IOPS/);
    assert.match(text, /Iops is required/);
  });

  const performances: [members: string, performance: string | undefined][] = [
    ['"VolumeType": "gp3", "Vol|umeSize": 100', '3,000 IOPS and 125 MiB/s'],
    ['"VolumeType": "gp3", "Iops": 8000, "Through|put": 500', '8,000 IOPS and 500 MiB/s'],
    ['"VolumeType": "gp2", "Vol|umeSize": 100', '300 IOPS and 128 MiB/s, more while burst credits last'],
    ['"Vol|umeSize": 2000', '6,000 IOPS and 250 MiB/s'],
    ['"VolumeType": "io1", "VolumeSize": 100, "Io|ps": 5000', '5,000 IOPS and 500 MiB/s'],
    ['"VolumeType": "io2", "VolumeSize": 100, "Io|ps": 5000', '5,000 IOPS and 1,280 MiB/s'],
    ['"VolumeType": "st1", "Vol|umeSize": 1024', '40 MiB/s, more while burst credits last'],
    ['"VolumeType": "io2", "Vol|umeSize": 100', undefined],
    ['"Io|ps": 3000', undefined],
  ];
  for (const [members, performance] of performances) {
    it(`says what ${members.replace('|', '')} comes to`, () => {
      const text = markdownAt(ebs(members)).replaceAll('\\', '');
      if (performance === undefined) assert.doesNotMatch(text, /This volume/);
      else assert(text.includes(`This volume: ${performance}.`), text);
    });
  }

  it('says what a number may be in a volume of this type', () => {
    const text = markdownAt(ebs('"VolumeType": "gp3", "VolumeSize": 1|00'));
    assert.match(text, /`gp3`: 1–65,536 GiB · 3,000–80,000 IOPS · 125–2,000 MiB\/s/);
  });

  it('explains a variable and shows its value and the text it makes', () => {
    const variables = { date: '2026-11-23' };
    assert.equal(covered('{ "Name": "web-${da|te}" }'), '${date}');
    assert.match(
      markdownAt('{ "Name": "web-${da|te}" }', { variables }),
      /The date of the run[\s\S]*Current value: `2026-11-23`/,
    );
    assert.match(markdownAt('{ "Name": "w|eb-${date}" }', { variables }), /Current value: `web-2026-11-23`/);
  });

  it('shows the thing behind an id', () => {
    const facts = factsOf();
    const instance = markdownAt('{ "InstanceId": "i-1234567890|abcdef0" }', { facts, variables: {} });
    assert.match(instance, /^\*\*web\*\* `i-1234567890abcdef0`\n\nrunning · t3\\.small · eu\\-west\\-1a/);
    assert.match(instance, /_111122223333 · eu\\-west\\-1_/);
    const device = '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/s|df" }] }';
    assert.match(markdownAt(device, { facts, variables: {} }), /`vol-1` 20 GiB · gp3 · 3,000 IOPS · encrypted/);
  });

  it('lets no text from the account become a link, an icon or a heading', () => {
    const facts = factsOf({ name: '[click](command:x) $(alert) <b>\n# big `code`' });
    const text = markdownAt('{ "InstanceId": "i-1234567890|abcdef0" }', { facts, variables: {} });
    assert(text.includes('\\[click\\]\\(command\\:x\\) \\$\\(alert\\) \\<b\\> \\# big \\`code\\`'), text);
  });

  it('says nothing of an unknown member, of brackets and between members', () => {
    for (const text of [
      '{ "Un|known": 1 }',
      '{| }',
      '{ "Name": "abc",| }',
      '|',
      '[|]',
      '{ "BlockDeviceMappings": |[] }',
    ]) {
      const { text: written, offset } = readMark(text);
      assert.equal(hover(readRequestDocument(written), offset, { variables: {} }), undefined, text);
    }
  });
});

function ebs(members: string): string {
  return `{ "BlockDeviceMappings": [{ "Ebs": { ${members} } }] }`;
}

function markdownAt(marked: string, context: HoverContext = { variables: {} }): string {
  return at(marked, context).markdown;
}

function covered(marked: string): string {
  const { offset, end } = at(marked, { variables: {} });
  return readMark(marked).text.slice(offset, end);
}

function at(marked: string, context: HoverContext) {
  const { text, offset } = readMark(marked);
  const found = hover(readRequestDocument(text), offset, context);
  assert(found !== undefined);
  return found;
}

describe('Markdown as plain text', () => {
  it('is what its reader sees', () => {
    const markdown =
      '**Key** string\n\nSee [the \\`guide\\`](https://example.com/a_b). Not `aws:_x_` but ``a`b``, in the _Guide_.';
    assert.equal(
      plainText(markdown),
      'Key string\n\nSee the `guide` (https://example.com/a_b). Not aws:_x_ but a`b, in the Guide.',
    );
    assert.equal(plainText(escapeMarkdown('a*b_[c](d)\\')), 'a*b_[c](d)\\');
    assert.equal(plainText('_MM_-*DD*T*HH*:_MM_, 2 * 3 * 4'), 'MM-DDTHH:MM, 2 * 3 * 4');
  });
});
