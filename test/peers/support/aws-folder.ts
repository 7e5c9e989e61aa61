import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with AWS files of its own, and the environment that makes programs use nothing else. */
export interface AwsFolder {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
  write(name: string, content: string): Promise<string>;
}

/** Makes the folder before the suite's tests, with `config` as the config file, and removes it afterwards. */
export function useAwsFolder(config: () => string): AwsFolder {
  let path = '';
  const write = async (name: string, content: string) => {
    await writeFile(join(path, name), content);
    return join(path, name);
  };
  before(async () => {
    path = await mkdtemp(join(tmpdir(), 'ami-peers-'));
    await write('config', config());
  });
  after(async () => {
    if (path) await rm(path, { recursive: true, force: true });
  });
  return {
    get path() {
      return path;
    },
    get env() {
      const foreign = Object.keys(process.env).filter(name => name.startsWith('AWS_'));
      const without = Object.fromEntries(foreign.map(name => [name, undefined]));
      const own = { AWS_CONFIG_FILE: join(path, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(path, 'credentials') };
      const home = { HOME: path, USERPROFILE: path };
      return { ...process.env, ...without, ...own, ...home, AWS_EC2_METADATA_DISABLED: 'true', AWS_PAGER: '' };
    },
    write,
  };
}

/** A config file whose default profile is the sandbox at `url`; `deployer` assumes a role there. */
export function sandboxConfig(url: string): string {
  return `[default]
region = us-east-1
endpoint_url = ${url}
aws_access_key_id = sandbox
aws_secret_access_key = sandbox

[profile deployer]
region = us-east-1
endpoint_url = ${url}
role_arn = arn:aws:iam::000000000000:role/Deployer
source_profile = default
`;
}
