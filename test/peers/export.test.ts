import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type NotationId,
  type PlainRequest,
  readRequests,
  type Written,
  writeRequest,
} from '../../server/src/convert/convert';
import { randomRequests } from '../convert/support/random-request';
import { fromCmd, fromPowershell, quoted } from './support/other-shells';
import { runWithInput } from './support/run-with-input';
import { argumentsOf } from './support/shell-arguments';
import { usePython } from './support/use-python';

const support = join(__dirname, 'support');

/** Programs that nobody here wrote read what is exported. */
describe('peers: what is exported', function () {
  this.timeout(300_000);
  const python = usePython();
  const samples = readdirSync(join(__dirname, '../sample'))
    .filter(name => name.endsWith('.ami.json'))
    .flatMap(name => requestsIn(readFileSync(join(__dirname, '../sample', name), 'utf8')));
  const requests: readonly PlainRequest[] = [...samples, ...randomRequests(1000, 1)];
  const runPython = async (script: string, input: unknown): Promise<unknown> => {
    const output = await runWithInput(python.program, [join(support, script)], JSON.stringify(input));
    return JSON.parse(output.toString());
  };

  it('is the same request for the AWS CLI, as a command for sh', async () => {
    const commands = requests.map(request => writeRequest(request, 'cli').text);
    await assertRead(await argumentsOf(commands), requests);
  });

  for (const [kind, toSh] of [
    ['cli-powershell', (written: Written) => fromPowershell(written).replaceAll('`\n', '\\\n')],
    ['cli-cmd', (written: Written) => fromCmd(written).replaceAll('^\n', '\\\n')],
  ] as const) {
    it(`is the same request for the AWS CLI, as a command for ${kind} with the file beside it`, async () => {
      const written = requests.map(request => writeRequest(request, kind));
      // What the person saves, or PowerShell writes, for cmd: the request itself.
      const commands = written.map((each, index) =>
        toSh(each).replace('file://request.json', () => quoted(JSON.stringify(requests[index]))),
      );
      await assertRead(await argumentsOf(commands), requests);
      const plain = written.filter(({ text }) => !text.includes('--cli-input-json'));
      assert.ok(plain.length > 50);
    });
  }

  it('is the same request for PowerShell, in the file that the command writes', () => {
    for (const request of requests) {
      const { text } = writeRequest(request, 'cli-powershell');
      const [, json] = /^@'\n([\s\S]*)\n'@ \| Set-Content -Encoding ascii request\.json\n/.exec(text) ?? [];
      if (json !== undefined) assert.deepEqual(JSON.parse(json), request);
    }
  });

  it('is the same request for boto3', async () => {
    const programs = requests.map(request => writeRequest(request, 'boto3').text);
    const results = await runPython('read-python.py', programs);
    assert.deepEqual(
      results,
      requests.map(request => ({ request, printed: 'ami-0' })),
    );
  });

  it('is the same request for Node', async () => {
    const inputs = requests.map(request => inputOf(writeRequest(request, 'javascript').text));
    const program = `console.log(JSON.stringify([${inputs.join(',')}]))`;
    const output = await runWithInput(process.execPath, ['--input-type=module'], program);
    assert.deepEqual(JSON.parse(output.toString()), requests);
  });

  it('is a configuration for a parser of Terraform', async () => {
    // python-hcl2 does not know an escaped brace that is not closed in its text; Terraform does.
    const unclosed = /\$\$\{[^}"]*"|%%\{[^}"]*"/;
    const texts = requests.map(request => writeRequest(request, 'terraform').text).filter(text => !unclosed.test(text));
    assert.ok(texts.length > 500);
    const results = await runPython('read-terraform.py', texts);
    assert.ok(Array.isArray(results));
    assert.equal(results.length, texts.length);
    for (const result of results) assert.ok('resource' in result);
  });

  for (const kind of ['json', 'cli', 'cli-powershell', 'boto3', 'javascript'] satisfies NotationId[]) {
    it(`is the same request when ${kind} is imported again`, () => {
      for (const request of requests) {
        const reading = readRequests(writeRequest(request, kind).text, kind);
        assert.deepEqual('requests' in reading && reading.requests.map(each => each.request), [request]);
      }
    });
  }

  it('is the same request when cli-cmd is imported again, where the command has it all', () => {
    for (const request of requests) {
      const { text } = writeRequest(request, 'cli-cmd');
      if (text.includes('file://request.json')) continue;
      const reading = readRequests(text, 'cli-cmd');
      assert.deepEqual('requests' in reading && reading.requests.map(each => each.request), [request]);
    }
  });

  it('keeps what Terraform can say when it is imported again', () => {
    for (const request of requests) {
      const reading = readRequests(writeRequest(request, 'terraform').text, 'terraform');
      const [taken] = 'requests' in reading ? reading.requests : [];
      const { InstanceId, Name, Description, NoReboot } = request;
      const said = { InstanceId, Name, Description, NoReboot };
      for (const [member, value] of Object.entries(said)) assert.equal(taken?.request[member], value);
    }
  });

  async function assertRead(commands: readonly string[][], expected: readonly PlainRequest[]): Promise<void> {
    const results = await runPython('read-commands.py', commands);
    assert.ok(Array.isArray(results));
    assert.deepEqual(
      results.map(({ request, errors }) => ({ request, errors })),
      expected.map(request => ({ request, errors: '' })),
    );
  }
});

/** The object literal between the brackets of the command. */
function inputOf(program: string): string {
  const start = program.indexOf('new CreateImageCommand(') + 'new CreateImageCommand('.length;
  return program.slice(start, program.lastIndexOf('),\n);'));
}

/** Of a sample that is meant to be faulty, nothing. */
function requestsIn(text: string): readonly PlainRequest[] {
  const reading = readRequests(text);
  return 'requests' in reading ? reading.requests.map(({ request }) => request) : [];
}
