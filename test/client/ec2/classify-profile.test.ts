import assert from 'node:assert/strict';
import { readAwsFiles } from '../../../client/src/ec2/aws-files';
import { classifyProfile } from '../../../client/src/ec2/classify-profile';
import { expandPath } from '../../../client/src/ec2/expand-path';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';

describe('a profile with several things to sign in with', () => {
  let folder: AwsFolder;
  beforeEach(async () => {
    folder = await makeAwsFolder();
  });
  afterEach(() => folder.remove());

  const keys = 'aws_access_key_id = AKIA\naws_secret_access_key = s\n';
  const kindOf = async (config: string, credentials = '') => {
    await folder.write('config', `[profile p]\n${config}`);
    await folder.write('credentials', credentials && `[p]\n${credentials}`);
    return classifyProfile(await readAwsFiles(folder.env), 'p');
  };

  it('signs in with what the AWS CLI takes, in its order', async () => {
    const role = 'role_arn = r\n';
    const web = 'web_identity_token_file = t\n';
    const sso = 'sso_account_id = 1\n';
    const login = 'login_session = l\n';
    const process = 'credential_process = p\n';
    assert.equal(await kindOf(`${role}source_profile = q\n${sso}${login}${process}`, keys), 'assume-role');
    assert.equal(await kindOf(`${role}${web}${sso}${process}`, keys), 'web-identity');
    assert.equal(await kindOf(`${sso}${login}${process}`, keys), 'sso');
    assert.equal(await kindOf(`${login}${process}`, keys), 'static');
    assert.equal(await kindOf(`${login}${process}${keys}`), 'login');
    assert.equal(await kindOf(`${process}${keys}`), 'process');
    assert.equal(await kindOf(keys), 'static');
    assert.equal(await kindOf(`sso_session = s\n${keys}`), 'static');
    assert.equal(await kindOf('sso_session = s\n'), 'sso');
  });

  it('takes key, secret and token from one file', async () => {
    await folder.write('config', `[profile p]\n${keys}aws_session_token = stale\n`);
    await folder.write('credentials', '[p]\naws_access_key_id = AKIB\naws_secret_access_key = t\n');
    const { keys: read } = await readAwsFiles(folder.env);
    assert.deepEqual({ ...read.get('p')?.section }, { aws_access_key_id: 'AKIB', aws_secret_access_key: 't' });
    assert.equal(await kindOf(keys, 'aws_access_key_id = AKIB\n'), 'empty');
  });
});

describe('the path that a variable names', () => {
  it('may have variables and home folders in it, as the AWS CLI takes it', function () {
    if (process.platform === 'win32') this.skip();
    const env = { HOME: '/home/me', X: '/data', _Y1: 'y' };
    const cases: Readonly<Record<string, string>> = {
      '~': '/home/me',
      '~/a': '/home/me/a',
      '~me/a': '/home/me/a',
      '~you/a': '/home/you/a',
      '$X/a': '/data/a',
      '${X}b/$_Y1': '/datab/y',
      '$NONE/a': '$NONE/a',
      '${}/a': '${}/a',
      '%X%/a': '%X%/a',
      '/a/~/b': '/a/~/b',
      a: 'a',
    };
    for (const [written, expected] of Object.entries(cases)) assert.equal(expandPath(written, env), expected);
  });
});
