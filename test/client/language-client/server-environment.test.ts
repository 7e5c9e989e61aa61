import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { serverEnvironment } from '../../../client/src/language-client/server-environment';

describe('The environment of the language server', () => {
  it('holds nothing of AWS, and the folder for compiled code', () => {
    const env = { PATH: process.env.PATH, AWS_SECRET_ACCESS_KEY: 'wJalr', AWS_PROFILE: 'prod', LANG: 'de' };
    // The language client sets these on top of the environment it has.
    const ofServer = { ...env, ...serverEnvironment(env, '/storage/compiled') };
    const print = 'process.stdout.write(JSON.stringify(process.env))';
    const { stdout } = spawnSync(process.execPath, ['--eval', print], { env: ofServer, encoding: 'utf8' });
    const { AWS_SECRET_ACCESS_KEY, AWS_PROFILE, LANG, NODE_COMPILE_CACHE } = JSON.parse(stdout);
    assert.deepEqual([AWS_SECRET_ACCESS_KEY, AWS_PROFILE], [undefined, undefined]);
    assert.deepEqual([LANG, NODE_COMPILE_CACHE], ['de', '/storage/compiled']);
  });
});
