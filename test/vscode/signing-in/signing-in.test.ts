import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { commands } from 'vscode';
import { type Sandbox, startSandbox } from '../../../client/src/sandbox/start-sandbox';
import { person } from '../support/person';

const session = 'acme';
const startUrl = 'https://acme.awsapps.example/start';

// AWS's own sign-in is the AWS CLI's; what stands in for it here prints and writes what that does.
describe('A session of IAM Identity Center that has expired', () => {
  const me = person();
  const { HOME = '', AWS_CONFIG_FILE = '' } = process.env;
  const called = join(HOME, 'called.txt');
  let sandbox: Sandbox | undefined;
  let portal: Server | undefined;

  before(async function () {
    // What stands in for the AWS CLI is a shell script.
    if (process.platform === 'win32') this.skip();
    const running = await startSandbox();
    sandbox = running;
    portal = createServer(async (incoming, response) => {
      const isKnown = incoming.headers['x-amz-sso_bearer_token'] === 'fresh';
      response.statusCode = isKnown ? 200 : 401;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(
          isKnown ? { roleCredentials: await roleOf(running) } : { message: 'Session token not found or invalid' },
        ),
      );
    });
    portal.listen(0, '127.0.0.1');
    await once(portal, 'listening');
    const { port } = portal.address() as AddressInfo;
    await writeToken(new Date(Date.now() - 60_000), 'stale');
    await writeOldProgram();
    await writeText(
      AWS_CONFIG_FILE,
      `[profile "acme dev"]
sso_session = ${session}
sso_account_id = 000000000000
sso_role_name = Deployer
region = us-east-1
services = local

[sso-session ${session}]
sso_start_url = ${startUrl}
sso_region = us-east-1

[services local]
ec2 =
  endpoint_url = ${running.url}
sts =
  endpoint_url = ${running.url}
sso =
  endpoint_url = http://127.0.0.1:${port}
`,
    );
  });
  after(async () => {
    portal?.close();
    portal?.closeAllConnections();
    await sandbox?.close();
  });

  it('is what the Account view says', async () => {
    await commands.executeCommand('ami.account.focus');
    const selecting = commands.executeCommand('ami.selectProfile');
    await me.pick('acme dev');
    await selecting;
    await me.sees('has expired', 'sidebar');
  });

  it('cannot be opened by an AWS CLI that is too old for it, which is said', async () => {
    await commands.executeCommand('ami.signIn');
    await me.sees('does not support "aws sso login"', 'notification');
    await commands.executeCommand('notifications.clearAll');
  });

  it('is opened by its button, where the output of the AWS CLI is seen', async () => {
    await writeProgram();
    await commands.executeCommand('ami.signIn');
    await me.sees('AWS Sign-In', 'panel');
    await me.screenshot('sign-in');
  });

  it('is followed by what the account holds, without another word', async () => {
    await me.sees('web-1', 'sidebar');
    await me.screenshot('signed-in');
    assert.equal(await readFile(called, 'utf8'), 'sso login --profile acme dev\n');
  });

  /** As `aws sso login` does it: a file in the cache of the home folder, named for the session. */
  async function writeToken(expiresAt: Date, accessToken: string): Promise<void> {
    const name = createHash('sha1').update(session).digest('hex');
    const token = { startUrl, region: 'us-east-1', accessToken, expiresAt: expiresAt.toISOString() };
    await writeText(join(HOME, '.aws/sso/cache', `${name}.json`), JSON.stringify(token));
  }

  /** Version 1 has no such command. */
  async function writeOldProgram(): Promise<void> {
    const program = join(HOME, 'bin/aws');
    await writeText(program, "#!/bin/sh\necho 'aws: error: argument operation: Invalid choice'\nexit 252\n");
    await chmod(program, 0o755);
  }

  async function writeProgram(): Promise<void> {
    const name = createHash('sha1').update(session).digest('hex');
    const program = join(HOME, 'bin/aws');
    await writeText(
      program,
      `#!/bin/sh
printf '%s\\n' "$*" > '${called}'
echo 'Attempting to open your default browser.'
printf '{"startUrl":"${startUrl}","region":"us-east-1","accessToken":"fresh","expiresAt":"2099-01-01T00:00:00Z"}' > '${join(HOME, '.aws/sso/cache', `${name}.json`)}'
echo 'Successfully logged into Start URL: ${startUrl}'
`,
    );
    await chmod(program, 0o755);
  }
});

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Keys of a role as the portal of IAM Identity Center gives them. */
async function roleOf({ url }: Sandbox) {
  const credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };
  const sts = new STSClient({ endpoint: url, region: 'us-east-1', credentials });
  const RoleArn = 'arn:aws:iam::000000000000:role/Deployer';
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me' }));
  sts.destroy();
  return {
    accessKeyId: Credentials?.AccessKeyId,
    secretAccessKey: Credentials?.SecretAccessKey,
    sessionToken: Credentials?.SessionToken,
    expiration: Credentials?.Expiration?.getTime(),
  };
}
