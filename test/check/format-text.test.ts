import assert from 'node:assert/strict';
import { check, faulty } from './run';

const text = async (content: string) => (await check(['a.ami.json'], { 'a.ami.json': content })).printed;

describe('check.js --format text', () => {
  it('shows each finding in its line', async () => {
    assert.equal(
      await text(faulty),
      `a.ami.json:3:11: error: Name must have 3 to 128 characters. It has 1. [name-length]
    3 |   "Name": "w",
      |           ^^^

a.ami.json:4:15: information: EC2 does not reboot the instance, so the file system integrity of the image is not guaranteed. [no-reboot-true]
    4 |   "NoReboot": true // for now
      |               ^^^^

a.ami.json:4:20: warning: The AWS CLI cannot read comments. The editor removes them before it sends the request. [json-comment]
    4 |   "NoReboot": true // for now
      |                    ^^^^^^^^^^

1 error, 1 warning, 1 informational in 1 file
`,
    );
  });

  it('names the other places of a finding', async () => {
    assert.match(
      await text('{\n  "InstanceId": "i-12345678",\n  "Name": "web",\n  "Name": "api"\n}'),
      /a\.ami\.json:4:3: warning: Name appears more than once.+\n.+\n +\| {3}\^{6}\na\.ami\.json:3:3: note: First occurrence of Name\.\n/,
    );
  });

  it('cuts a line that is a megabyte long', async () => {
    const printed = await text(`{"InstanceId":"i-12345678","Description":"${'x'.repeat(1_000_000)}","Name":"w"}`);
    assert.ok(printed.length < 1500, `${printed.length} characters`);
    assert.match(printed, /\| …x+","Name":"w"}\n +\| +\^\^\^\n/);
  });

  it('shows control characters as what they are', async () => {
    const printed = await text('{\n\t"InstanceId": "i-12345678", "Name": "web\\u001b[31m\u001b[31m"\n}');
    assert.ok(!printed.includes('\u001b'));
    assert.match(printed, /\\u001b/);
  });

  it('says that nothing was found', async () => {
    assert.equal(await text('{ "InstanceId": "i-12345678", "Name": "web" }'), '0 errors, 0 warnings in 1 file\n');
  });
});
