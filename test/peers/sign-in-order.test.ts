import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAwsFiles } from '../../client/src/ec2/aws-files';
import { classifyProfile } from '../../client/src/ec2/classify-profile';
import { runProgram } from './support/run-program';
import { usePython } from './support/use-python';

describe('peers: what a profile signs in with, by botocore and by the extension', function () {
  this.timeout(120_000);
  const python = usePython();
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ami-order-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is the same for every set of things that a profile may have', async () => {
    const parts = Object.keys(lines);
    const sets = Array.from({ length: 2 ** parts.length }, (_, bits) =>
      parts.filter((_part, bit) => bits & (1 << bit)),
    );
    const names = sets.map(set => set.join('+') || 'nothing');
    const sectionOf = (index: number, file: 'config' | 'credentials') =>
      (sets[index] ?? []).flatMap(part => (lines[part]?.file === file ? (lines[part]?.text ?? '') : '')).join('');
    const config = names.map((name, index) => `[profile ${name}]\nregion = eu-west-1\n${sectionOf(index, 'config')}`);
    const credentials = names.map((name, index) => `[${name}]\n${sectionOf(index, 'credentials')}`);
    const source = '[profile signer]\naws_access_key_id = AKIA\naws_secret_access_key = s\n';
    const env = {
      AWS_CONFIG_FILE: path.join(folder, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: path.join(folder, 'credentials'),
    };
    await writeFile(env.AWS_CONFIG_FILE, config.join('') + source);
    await writeFile(env.AWS_SHARED_CREDENTIALS_FILE, credentials.join(''));
    const { code, output, errors } = await runProgram(python.program, ['test/peers/sign-in-order.py'], {
      ...process.env,
      ...env,
    });
    assert.equal(code, 0, errors);
    const answers: Readonly<Record<string, string | null>> = JSON.parse(output);
    const files = await readAwsFiles(env);
    const ours = Object.fromEntries(names.map(name => [name, classifyProfile(files, name)]));
    const theirs = Object.fromEntries(names.map(name => [name, kinds[answers[name] ?? ''] ?? 'empty']));
    assert.deepEqual(ours, theirs);
    assert.equal(new Set(Object.values(theirs)).size, 7);
  });
});

const lines: Readonly<Record<string, { readonly file: 'config' | 'credentials'; readonly text: string }>> = {
  role: { file: 'config', text: 'role_arn = arn:aws:iam::000000000000:role/r\n' },
  source: { file: 'config', text: 'source_profile = signer\n' },
  web: { file: 'config', text: 'web_identity_token_file = /token\n' },
  sso: {
    file: 'config',
    text: 'sso_account_id = 1\nsso_role_name = r\nsso_region = eu-west-1\nsso_start_url = https://x.example\n',
  },
  login: { file: 'config', text: 'login_session = s\n' },
  process: {
    file: 'config',
    text: `credential_process = printf '{"Version":1,"AccessKeyId":"a","SecretAccessKey":"s"}'\n`,
  },
  keys: { file: 'config', text: 'aws_access_key_id = AKIA\naws_secret_access_key = s\n' },
  shared: { file: 'credentials', text: 'aws_access_key_id = AKIB\naws_secret_access_key = t\n' },
};

/** By the method of botocore's provider; one that refuses is none. */
const kinds: Readonly<Record<string, string>> = {
  'assume-role': 'assume-role',
  'assume-role-with-web-identity': 'web-identity',
  sso: 'sso',
  login: 'login',
  'custom-process': 'process',
  'shared-credentials-file': 'static',
  'config-file': 'static',
};
