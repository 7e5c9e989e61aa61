import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isOnPath } from '../../../client/src/asking/is-on-path';
import { signInTrouble } from '../../../client/src/asking/sign-in-ending';

describe('a sign-in by the AWS CLI', () => {
  const args = ['sso', 'login', '--profile', 'acme dev'];
  const troubleOf = (exitCode: number | undefined, isInstalled = true) =>
    signInTrouble({ args, exitCode, isInstalled });

  it('that went well, was canceled, or said itself what is wrong needs no word', () => {
    for (const exitCode of [0, 130, 255, 1, undefined]) assert.equal(troubleOf(exitCode), undefined);
  });

  it('needs an AWS CLI', () => {
    for (const exitCode of [undefined, 127, 1])
      assert.match(troubleOf(exitCode, false) ?? '', /^The AWS CLI was not found/);
  });

  it('needs one that has the command: version 1 has none of them, and the first of version 2 not all', () => {
    for (const exitCode of [2, 252]) {
      assert.match(troubleOf(exitCode) ?? '', /^The installed AWS CLI does not support "aws sso login"\./);
    }
    assert.match(signInTrouble({ args: ['login'], exitCode: 252, isInstalled: true }) ?? '', /"aws login"/);
  });
});

describe('a program on the path', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-path-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is one that can be run', async function () {
    if (process.platform === 'win32') this.skip();
    const env = { PATH: ['/nowhere', '', folder].join(delimiter) };
    assert.equal(await isOnPath('aws', env), false);
    await writeFile(join(folder, 'aws'), '');
    if (process.getuid?.() !== 0) assert.equal(await isOnPath('aws', env), false);
    await chmod(join(folder, 'aws'), 0o755);
    assert.equal(await isOnPath('aws', env), true);
    assert.equal(await isOnPath('aws', {}), false);
  });
});
