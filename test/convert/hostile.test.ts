import assert from 'node:assert/strict';
import { allNotations, readRequests, recognise } from '../../server/src/convert/convert';

/** What opens something that never ends, or begins a match again and again. */
const pieces = [
  '{',
  '[',
  '(',
  '@{',
  '"',
  "'",
  '`',
  '$(',
  '${',
  '$',
  '%',
  '^',
  '\\',
  '\n',
  ' ',
  'a=',
  'a=[',
  'a={b=',
  '{{',
  '#',
  '/*',
  '//',
  '<<EOF\n',
  'aws ',
  'aws ec2 ',
  'aws ec2 create-image ',
  'aws ec2 create-image --name x ',
  '.create_image(',
  'x=x\n',
  'x=y\ny=x\n',
  '- ',
  'a: &a\n',
  'New-EC2Image -Name ',
  'resource "aws_ami_from_instance" "a" {',
  '```\n',
  'Action=CreateImage&a.1.b=',
  '{"a":',
  "{'a':",
  'a:1,',
  '+',
  '"+"',
  '{"Records":[',
  '%A%',
  'commandName:',
  '[AWS ec2 ',
  '"ec2 create-image ',
  'A=$A\n',
  'A=1 B=$A ',
  "x['a']=1\n",
  'x={}\nx.append(',
  '**{',
  '[a for a in ',
  'VolumeType.',
  '$a = $a\n',
  'set a=%a%\n',
  'cat > a <<E\n',
  "@'\n",
];

/** So long that one that is gone through again at each place of it would take minutes. */
const length = 60_000;

describe('A hostile text', function () {
  this.timeout(60_000);

  for (const piece of pieces) {
    it(`of ${JSON.stringify(piece)} alone is read to its end by every notation`, () => {
      const text = piece.repeat(length / piece.length);
      recognise(text);
      for (const { id, read } of allNotations()) if (read !== undefined) readRequests(text, id);
    });
  }

  it('never becomes members of a prototype', () => {
    for (const text of [
      "{'__proto__': {'polluted': True}, 'Name': None}",
      'ec2.create_image(__proto__={"polluted": True})',
    ]) {
      const reading = readRequests(text, 'boto3');
      assert.ok('requests' in reading);
      assert.equal(Object.getPrototypeOf(reading.requests[0]?.request), Object.prototype);
      assert.equal(Reflect.get({}, 'polluted'), undefined);
    }
  });

  it('of YAML that stands for more than it is ends as one that cannot be read', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++) lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`);
    assert.ok('reason' in readRequests(lines.join('\n'), 'yaml'));
  });

  it('of variables that stand for each other again and again does not grow without end', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const script = names.map((name, index) => `${name}=${`$${names[index + 1] ?? 'x'}x`.repeat(500)}`).join('\n');
    const reading = readRequests(`${script}\naws ec2 create-image --name $A\n`, 'cli');
    assert.ok('requests' in reading && String(reading.requests[0]?.request.Name).length < 1_000_000);
  });
});
