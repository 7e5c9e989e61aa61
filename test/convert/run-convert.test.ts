import assert from 'node:assert/strict';
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
      'Terraform cannot say BlockDeviceMappings.\n${date} is a variable of AMI Authoring and is not resolved.\n',
    );
  });

  it('does not choose between several requests', async () => {
    const two = `${command}\n${command}-2`;
    assert.deepEqual(await run(['--to', 'json'], two), {
      code: 2,
      output: '',
      errors: 'The text has 2 requests. Use --all to write all of them as a JSON list.\n',
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
    ['a text without a request', ['--to', 'json'], 'hello', /^The text is not JSON/],
    ['another notation than it is said to be', ['--from', 'boto3', '--to', 'json'], command, /no call of create_image/],
    ['bytes that are no text', ['--to', 'json'], new Uint8Array([0xff, 0xfe, 0]), /not UTF-8/],
    ['a file that does not exist', ['--to', 'json', 'nowhere.json'], '', /nowhere\.json cannot be read/],
    ['no notation to write', [], command, /Name the notation to write/],
    ['a notation that is only read', ['--to', 'packer'], command, /does not know the kind "packer"/],
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

async function run(args: readonly string[], input: string | Uint8Array) {
  let output = '';
  let errors = '';
  const code = await runConvert(args, converter, {
    folder: __dirname,
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
