import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as converter from '../../server/src/convert/convert';
import { runConvert } from '../../server/src/convert-command/run-convert';

const command = 'aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name web';

describe('ami-authoring convert', () => {
  it('reads standard input, recognises it, and prints the request alone', async () => {
    assert.deepEqual(await run(['--to', 'json'], command), {
      code: 0,
      output: '{\n  "InstanceId": "i-0a1b2c3d4e5f60718",\n  "Name": "web"\n}\n',
      errors: '',
    });
  });

  it('prints apart from it what could not be converted', async () => {
    const { code, output, errors } = await run(['--to', 'cli', '-'], `${command} --output text`);
    assert.equal(code, 0);
    assert.match(output, /^aws ec2 create-image/);
    assert.equal(errors, '--output text is not part of a request.\n');
  });

  it('writes what the other side can say, and lists the rest', async () => {
    const request = '{ "InstanceId": "i-1", "Name": "web-${date}", "BlockDeviceMappings": [] }';
    const { code, output, errors } = await run(['--from', 'json', '--to', 'terraform'], request);
    assert.equal(code, 0);
    assert.match(output, /name += "web-\$\$\{date\}"/);
    assert.equal(
      errors,
      'Terraform does not support BlockDeviceMappings.\n${date} is a variable of AMI Authoring and is not resolved.\n',
    );
  });

  it('does not choose between several requests', async () => {
    const two = `${command}\n${command}-2`;
    assert.deepEqual(await run(['--to', 'json'], two), {
      code: 2,
      output: '',
      errors: 'The input contains 2 requests. Use --all to write all of them as a JSON list.\n',
    });
    const { code, output } = await run(['--to', 'json', '--all'], two);
    assert.equal(code, 0);
    assert.deepEqual(
      JSON.parse(output).map(({ Name }: { Name: string }) => Name),
      ['web', 'web-2'],
    );
  });

  it('never resolves a variable of the environment', async () => {
    process.env.AMI_CONVERT_TEST = 'resolved';
    try {
      const { output } = await run(['--to', 'json'], 'aws ec2 create-image --name "$AMI_CONVERT_TEST"');
      assert.deepEqual(JSON.parse(output), { Name: '${env:AMI_CONVERT_TEST}' });
    } finally {
      delete process.env.AMI_CONVERT_TEST;
    }
  });

  for (const [what, args, text, errors] of [
    ['a text without a request', ['--to', 'json'], 'hello', /^The text is not valid JSON/],
    ['another notation than it is said to be', ['--from', 'boto3', '--to', 'json'], command, /no call to create_image/],
    ['bytes that are no text', ['--to', 'json'], new Uint8Array([0xff, 0xfe, 0]), /not UTF-8/],
    [
      'a file that does not exist',
      ['--to', 'json', 'nowhere.json'],
      '',
      /Cannot read nowhere\.json\. File not found\./,
    ],
    ['a folder', ['--to', 'json', '.'], '', /^Cannot read \.\. This is a folder\.\n$/],
    ['an empty text', ['--to', 'json'], '', /^The text contains no JSON object\.\n$/],
    [
      'a command whose input is in a file',
      ['--to', 'json'],
      'aws ec2 create-image --cli-input-json file://a.json',
      /^--cli-input-json refers to a file that was not read: file:\/\/a\.json\n$/,
    ],
    ['two files', ['--to', 'json', 'a', 'b'], '', /^Specify one file/],
    ['no notation to write', [], command, /Specify the output format/],
    ['a notation that is only read', ['--to', 'packer'], command, /Unknown format "packer" for --to/],
    ['a kind with a slip', ['--to', 'boto'], command, /Did you mean boto3\?/],
    ['an option that it does not have', ['--to', 'json', '--frm', 'cli'], command, /--frm/],
  ] as const) {
    it(`ends with 2 and a sentence for ${what}`, async () => {
      const result = await run(args, text);
      assert.equal(result.code, 2);
      assert.equal(result.output, '');
      assert.match(result.errors, errors);
    });
  }

  it('lists the kinds in its help', async () => {
    const { code, output } = await run(['--help'], '');
    assert.equal(code, 0);
    for (const { id } of converter.allNotations()) assert.ok(output.includes(id), id);
  });
});

describe('ami-authoring convert, of steps', () => {
  const share =
    '{ "id": "share", "ModifyImageAttribute": { "LaunchPermission": { "Add": [{ "UserId": "111122223333" }] } } }';
  const copy = '{ "id": "copy", "CopyImage": {}, "regions": { "eu-west-1": {} } }';
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'steps-'));
    await writeFile(
      join(folder, 'web.ami-after.json'),
      `{ "extends": ["base.ami-after.json"], "steps": [${share}] } // now`,
    );
    await writeFile(join(folder, 'base.ami-after.json'), `{ "steps": [${copy}] }`);
    await writeFile(join(folder, 'web.ami.json'), '{ "InstanceId": "i-1", "Name": "web" }');
    await writeFile(
      join(folder, 'alone.ami-after.json'),
      `{ "extends": ["gone.ami-after.json"], "steps": [${share}] }`,
    );
    await writeFile(join(folder, 'empty.ami-after.json'), '{ "steps": [] }');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('reads those that the file extends, and the request beside it', async () => {
    const { code, output, errors } = await run(['--to', 'cli', 'web.ami-after.json'], '', folder);
    assert.equal(code, 0);
    assert.deepEqual(
      output.split('\n').map(line => line.split(' ').slice(0, 3).join(' ')),
      ['aws ec2 copy-image', 'aws ec2 modify-image-attribute', 'aws ec2 modify-image-attribute', ''],
    );
    assert.match(output, /--name web /);
    assert.match(errors, /^Set IMAGE_ID to the ID of the image\.\n/);
    assert.ok(!errors.includes('tags of the request'));
  });

  it('says which file that it extends was not read', async () => {
    const { code, errors } = await run(['--to', 'cli-cmd', 'alone.ami-after.json'], '', folder);
    assert.equal(code, 0);
    assert.match(errors, /^gone\.ami-after\.json could not be read, so its steps are missing\.\n/);
  });

  it('recognizes steps in standard input, where nothing is beside them', async () => {
    const { code, output } = await run(['--to', 'cli-powershell', '-'], `{ "steps": [${copy}] }`);
    assert.equal(code, 0);
    assert.match(output, /^aws ec2 copy-image .*--name "\$\{IMAGE_NAME\}"/);
  });

  for (const [what, args, errors] of [
    [
      'a notation that is not of the AWS CLI',
      ['--to', 'boto3', 'web.ami-after.json'],
      'Steps can be converted to cli, cli-powershell, cli-cmd.\n',
    ],
    ['a file without steps', ['--to', 'cli', 'empty.ami-after.json'], 'The text contains no steps.\n'],
  ] as const) {
    it(`ends with 2 and a sentence for ${what}`, async () => {
      assert.deepEqual(await run(args, '', folder), { code: 2, output: '', errors });
    });
  }
});

async function run(args: readonly string[], input: string | Uint8Array, folder = __dirname) {
  let output = '';
  let errors = '';
  const code = await runConvert(args, converter, {
    folder,
    readInput: async () => (typeof input === 'string' ? Buffer.from(input) : input),
    print: text => {
      output += text;
    },
    printError: text => {
      errors += text;
    },
  });
  return { code, output, errors };
}
