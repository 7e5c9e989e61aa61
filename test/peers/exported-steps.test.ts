import assert from 'node:assert/strict';
import { join } from 'node:path';
import { expandSteps } from '../../client/src/after/expand-steps';
import { stepKinds } from '../../client/src/after/steps';
import { withVariables } from '../../client/src/after/with-variables';
import { type PlainRequest, type Written, writeSteps } from '../../server/src/convert/convert';
import type { StepDefinition } from '../../server/src/protocol';
import { connectionsFor, sandboxProfile } from '../client/ec2/support/connect-for-test';
import { randomRequests } from '../convert/support/random-request';
import { randomSteps } from '../convert/support/random-steps';
import { fromCmd, fromPowershell } from './support/other-shells';
import { recordCalls } from './support/record-calls';
import { runWithInput } from './support/run-with-input';
import { argumentsOf } from './support/shell-arguments';
import { usePython } from './support/use-python';

const region = 'us-east-1';
const created = '2026-01-01T00:00:00.000Z';
const source = 'ami-0a1b2c3d4e5f60718';
/** What a person would set before the lines run. */
const dates = '2026-04-01T00:00:00Z';

interface Case {
  readonly steps: readonly StepDefinition[];
  readonly request: PlainRequest;
}

/** The AWS CLI reads the exported lines; what it would send is what a run sends over the wire. */
describe('peers: exported steps', function () {
  this.timeout(300_000);
  const python = usePython();
  const requests = randomRequests(300, 7);
  const cases: readonly Case[] = randomSteps(300, 7).map((steps, index) => ({ steps, request: requests[index] ?? {} }));
  let server: Awaited<ReturnType<typeof recordCalls>>;
  let sent: readonly (readonly unknown[])[] = [];

  before(async () => {
    server = await recordCalls(created);
    const all: (readonly unknown[])[] = [];
    for (const each of cases) all.push(await sentByRun(each));
    sent = all;
  });
  after(() => server.close());

  for (const [kind, toSh] of [
    ['cli', ({ text }: Written) => text],
    ['cli-powershell', fromPowershell],
    ['cli-cmd', fromCmd],
  ] as const) {
    it(`send what a run sends, as lines for ${kind}`, async () => {
      const texts = cases.map(({ steps, request }) => toSh(writeSteps(steps, kind, { region, request })));
      const lines = texts.map(commandsIn);
      assert.deepEqual(
        lines.map(({ length }) => length),
        sent.map(({ length }) => length),
      );
      const read = await readByCli(lines.flat());
      let next = 0;
      for (const [index, expected] of sent.entries()) {
        const own = read.slice(next, next + expected.length);
        next += expected.length;
        assert.deepEqual(own, expected, texts[index]);
      }
    });
  }

  /** The calls of a run, without what changes from one to the next: the token, and whether a parameter is there. */
  async function sentByRun({ steps, request }: Case): Promise<readonly unknown[]> {
    const first = server.calls.length;
    for (const work of expandSteps(steps, { region })) {
      const imageId = work.image.kind === 'source' ? source : idOf(work.image.of);
      const connections = connectionsFor({});
      const target = { profile: { ...sandboxProfile(server.url) }, region: work.region };
      const ec2 = await connections.connect(target);
      const call = {
        input: withVariables(work.input, { imageId }),
        imageId,
        source: { region, name: String(request.Name), request },
        ec2,
        parameters: () => connections.parameters(target),
        options: {},
      };
      await stepKinds[work.api].send(call, {
        token: 'token',
        before: { parameter: null },
        beforeSending: async () => {},
      });
    }
    return server.calls.slice(first).map(({ operation, region: where, body: { ClientToken, ...body } }) => ({
      operation,
      region: where,
      body: operation === 'PutParameter' ? { ...body, Overwrite: true } : toSeconds(body),
      errors: '',
    }));
  }

  async function readByCli(commands: readonly string[]): Promise<readonly unknown[]> {
    const copies = Object.fromEntries(
      cases
        .flatMap(({ steps }) => expandSteps(steps, { region }))
        .filter(({ api }) => api === 'CopyImage')
        .map(({ key }) => [`${variableOf(key)}_ID`, idOf(key)]),
    );
    const names = [...commands.join('\n').matchAll(/\w+_DATE\b/g)].map(([name]) => [name, dates]);
    const variables = { IMAGE_ID: source, ...copies, ...Object.fromEntries(names) };
    const input = JSON.stringify(await argumentsOf(commands, variables));
    const output = await runWithInput(python.program, [join(__dirname, 'support/read-commands.py')], input);
    const results: { operation: string; region: string; body: Record<string, unknown>; errors: string }[] = JSON.parse(
      output.toString(),
    );
    return results.map(({ operation, region: where, body, errors }) => {
      const { Action, Version, ClientToken, ...members } = body ?? {};
      return { operation, region: where, body: operation === 'PutParameter' ? members : toSeconds(members), errors };
    });
  }
});

/** An ID for each copy, of its own. */
function idOf(key: string): string {
  return `ami-${Buffer.from(key).toString('hex')}`;
}

function variableOf(key: string): string {
  return key.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
}

/** Both write times in ISO 8601, with or without the thousandths. */
function toSeconds(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { DeprecateAt, ...others } = body;
  return DeprecateAt === undefined ? body : { ...others, DeprecateAt: new Date(String(DeprecateAt)).toISOString() };
}

function commandsIn(text: string): string[] {
  return text.split(/\n(?=aws |$)/).filter(line => line !== '');
}
