import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const root = join(__dirname, '../..');

describe('the MCP server', () => {
  let client: Client;

  before(async () => {
    client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['--import', 'tsx', join(root, 'server/src/mcp/main.ts')],
        cwd: root,
        stderr: 'inherit',
      }),
    );
  });
  after(() => client.close());

  const call = async (name: string, input: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: input });
    const [first] = content;
    assert.equal(first?.type, 'text');
    return { isError: isError ?? false, text: first.type === 'text' ? first.text : '' };
  };

  it('lists tools that only read, and none that creates', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['ami_validate_request', 'ami_explain_member', 'ami_convert_request'],
    );
    assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint));
  });

  it('checks a request and offers the text after the safe fixes', async () => {
    const { text } = await call('ami_validate_request', {
      text: '{\n  "InstanceId": "i-0123456789abcdef0",\n  "name": "web"\n}',
    });
    const answer = JSON.parse(text);
    assert.equal(answer.valid, false);
    const finding = answer.findings.find(({ rule }: { rule: string }) => rule === 'property-wrong-case');
    assert.deepEqual(finding.start, { line: 3, column: 3 });
    assert.match(answer.fixed, /"Name": "web"/);
  });

  it('checks the file of the steps after an image by their own rules', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ami-mcp-'));
    try {
      const file = join(folder, 'web.ami-after.json');
      await writeFile(join(folder, 'base.ami-after.json'), '{ "steps": [{ "id": "copy", "CopyImage": {} }] }');
      await writeFile(file, '{ "extends": ["./base.ami-after.json"], "steps": [{ "id": "copy", "CopyImag": {} }] }');
      const { findings } = JSON.parse((await call('ami_validate_request', { file })).text);
      assert.ok(findings.some(({ rule }: { rule: string }) => rule === 'step-id-duplicate'));
      assert.ok(findings.every(({ rule }: { rule: string }) => rule !== 'instance-id-required'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('explains a member by its path or its name', async () => {
    const { text } = await call('ami_explain_member', { member: 'Iops' });
    const answer = JSON.parse(text);
    assert.equal(answer.member, 'BlockDeviceMappings.Ebs.Iops');
    assert.equal(answer.type, 'integer');
    assert.ok(answer.volumeTypes.some((each: string) => each.includes('80,000')));
  });

  it('answers a mistake with a sentence', async () => {
    assert.match((await call('ami_explain_member', { member: 'Iopz' })).text, /Did you mean/);
    assert.match((await call('ami_validate_request', {})).text, /text or file/);
    assert.match((await call('ami_validate_request', { file: '/etc/passwd' })).text, /must end in \.ami\.json/);
    assert.match((await call('ami_validate_request', { file: 'x.ami.json' })).text, /must be absolute/);
    assert.ok((await call('ami_validate_request', { file: '/nowhere/x.ami.json' })).isError);
  });
});
