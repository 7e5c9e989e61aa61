import assert from 'node:assert/strict';
import { actions } from '../../client/src/sandbox/actions';
import { documentedParameters } from '../../client/src/sandbox/protocol/ec2-actions';
import { type Sandbox, startSandbox } from '../../client/src/sandbox/start-sandbox';
import { demoImage, demoInstance } from './support/demo-world';
import { createRandom } from './support/random';
import { signedPost } from './support/signed-post';

describe('sandbox: whatever it is asked', () => {
  const warnings: string[] = [];
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ world: 'hostile', speed: 1000, warn: message => warnings.push(message) });
    sandbox.behave({ throttling: false });
  });
  after(() => sandbox.close());

  it('answers as a service does, and never by breaking', async () => {
    const random = createRandom(20_261_123);
    const { pick } = random;
    const values = [
      ...[
        '',
        'true',
        'false',
        'yes',
        '0',
        '5',
        '-1',
        '1e9',
        '99999999999999999999',
        'x'.repeat(3000),
        '*',
        '\\',
        '[',
        '\u0000',
      ],
      ...[
        '__proto__',
        'constructor',
        'image',
        'snapshot',
        '/dev/xvda',
        '/dev/sdf',
        'gp3',
        'io2',
        'self',
        'name',
        'tag:',
        'tag:*',
      ],
      ...['ephemeral0', 'uefi', 'local', 'cGFnZTo5OTk5OQ', 'arn:aws:iam::000000000000:role/x', '\uD800', '多言語'],
      ...[demoInstance('oldest'), demoInstance('twenty-six-volumes'), demoImage('legal-name'), 'ami-0123456789abcdef0'],
    ];
    const odd = [
      '__proto__.1',
      'Filter.1',
      'Filter..Name',
      'Filter.1.Value.x',
      'Tag.-1.Key',
      'ImageId',
      'ImageId.0',
      'Action',
      'Version',
    ];
    const seen = new Set<string>();
    for (let round = 0; round < 1500; round++) {
      const { name, service, parameters, notModelled = documentedParameters(name) } = pick(actions);
      const form: Record<string, string> = { Action: name };
      const count = Math.floor(random.next() * 8);
      for (let index = 0; index < count; index++) {
        const pattern =
          random.next() < 0.03 ? pick([...notModelled, ...odd, 'Nonsense']) : pick([...parameters, 'DryRun']);
        form[pattern.replace(/\.N(?=\.|$)/g, () => `.${1 + Math.floor(random.next() * 2)}`)] = pick(values);
      }
      if (random.next() < 0.7 && parameters.includes('InstanceId'))
        Object.assign(form, { InstanceId: demoInstance('oldest'), Name: `image-${round}` });
      const answer = await signedPost(sandbox.url, form, { service });
      const isError = answer.code !== undefined;
      seen.add(`${name} ${answer.code ?? 'done'}`);
      assert.ok(
        answer.status < 500 && isError === (answer.status !== 200),
        `${answer.status} ${answer.body} for ${JSON.stringify(form)}`,
      );
      const contentType = service === 'ssm' ? 'application/x-amz-json-1.1' : 'text/xml;charset=UTF-8';
      assert.equal(answer.headers.get('content-type'), contentType);
    }
    assert.deepEqual(warnings, []);
    assert.ok(seen.has('CreateImage done') && seen.size > 60, `Only these were met: ${[...seen].join(', ')}`);
  }).timeout(60_000);
});
