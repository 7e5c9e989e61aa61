import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namedAccount } from '../../../client/src/command-line/named-account';

describe('the account that a command line names', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-named-'));
    env = {
      AWS_CONFIG_FILE: join(folder, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    const config =
      '[profile with-region]\nregion = eu-west-1\n[profile without]\n[profile zone]\nregion = us-east-1a\n';
    await writeFile(join(folder, 'config'), config);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('has the region of the profile, unless another one is named', async () => {
    assert.equal((await namedAccount({ profile: 'with-region' }, env)).target.region, 'eu-west-1');
    assert.equal((await namedAccount({ profile: 'with-region', region: 'us-east-2' }, env)).target.region, 'us-east-2');
  });

  it('is refused with what to write instead', async () => {
    await assert.rejects(namedAccount({ profile: 'without' }, env), /has no region\. Add --region/);
    await assert.rejects(namedAccount({ profile: 'zone' }, env), /us-east-1a is not an AWS region\. Use us-east-1/);
    await assert.rejects(
      namedAccount({ profile: 'x' }, env),
      /The AWS profile x does not exist\. Profiles: with-region/,
    );
  });

  it('shows a hostile name as text', async () => {
    await assert.rejects(namedAccount({ profile: 'a\u202eb\n' }, env), /AWS profile a\\u\{202e\}b /);
  });
});
