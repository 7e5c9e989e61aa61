import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sdk = 'client/src/ec2/sdk';
const files = readdirSync(sdk, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
const sent = new Set(
  files.flatMap(file =>
    [...readFileSync(join(sdk, file), 'utf8').matchAll(/new (\w+)Command\(/g)].map(([, name = '']) => name),
  ),
);

/** Of STS: allowed to everybody, or by the role that is assumed. */
const needNone = ['AssumeRole', 'AssumeRoleWithWebIdentity', 'GetCallerIdentity', 'GetSessionToken'];

describe('.github/docs/permissions.md', () => {
  it('names every action that is sent to AWS', () => {
    const named = readFileSync('.github/docs/permissions.md', 'utf8');
    const missing = [...sent].filter(name => !needNone.includes(name) && !new RegExp(`"\\w+:${name}"`).test(named));
    assert.ok(sent.size > 20);
    assert.deepEqual(missing, []);
  });
});
