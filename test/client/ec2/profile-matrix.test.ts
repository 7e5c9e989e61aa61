import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import { explainFailure } from '../../../client/src/ec2/explain-failure';
import type { MfaRequest } from '../../../client/src/ec2/mfa';
import type { Profile } from '../../../client/src/ec2/profile';
import { readProfiles } from '../../../client/src/ec2/profiles';
import { type Sandbox, startSandbox } from '../../../client/src/sandbox/start-sandbox';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';
import { connectionsFor } from './support/connect-for-test';
import { printTable } from './support/print-table';
import {
  answerEmpty,
  type RecordedRequest,
  type RecordingServer,
  startRecordingServer,
} from './support/recording-server';
import { setEnvironment } from './support/set-environment';

/** Every secret of this suite; none of them may show up in anything that is said. */
const secrets = {
  secretKey: 'SECRETwJalrXUtnFEMI-K7MDENG',
  sessionToken: 'SECRETsession-IQoJb3JpZ2lu',
  clientSecret: 'SECRETclient-8d2f',
  refreshToken: 'SECRETrefresh-77ab',
  ssoToken: 'SECRETsso-aoaAAAAAGZ',
  processKey: 'SECRETprocess-key-q1w2e3',
  roleKey: 'secret-of-the-role',
  roleToken: 'token-of-the-role',
  webToken: 'SECRETweb-eyJhbGciOi',
  mfaCode: '654321',
};

interface Row {
  /** The profile of that name in the config file; `{sandbox}` and `{recorder}` are the two endpoints. */
  readonly profile: string;
  readonly config: string;
  readonly kind: Profile['kind'];
  readonly env?: Readonly<Record<string, string>>;
  /** What a person types when asked for an MFA code; without it there is nobody to ask. */
  readonly code?: string | undefined;
  readonly asks?: boolean;
  /** The ARN that AWS saw, or the code of the failure. */
  readonly ends: RegExp | string;
  /** What is said about a failure, and the command that mends it. */
  readonly says?: RegExp;
  readonly command?: string;
}

const atSandbox = 'region = us-east-1\nendpoint_url = {sandbox}\n';
const atRecorder = 'region = us-east-1\nendpoint_url = {recorder}\n';
const source = `[profile source]\n${atSandbox}aws_access_key_id = sandbox\naws_secret_access_key = sandbox\n`;
const role = (name: string) =>
  `${atSandbox}role_arn = arn:aws:iam::000000000000:role/${name}\nsource_profile = source\n`;
const process_ = (script: string) => `${atRecorder}credential_process = {node} -e "${script}"\n`;
const sso = 'sso_account_id = 000000000000\nsso_role_name = Maker\n';
const session = (name: string) =>
  `[sso-session ${name}]\nsso_region = us-east-1\nsso_start_url = https://${name}.example\n`;
const legacy = (name: string) => `sso_region = us-east-1\nsso_start_url = https://${name}.example\n${sso}`;

const rows: readonly Row[] = [
  // Keys in the files and in the environment.
  {
    profile: 'static',
    kind: 'static',
    config: `${atSandbox}aws_access_key_id = sandbox\naws_secret_access_key = sandbox\n`,
    ends: /user\/sandbox$/,
  },
  {
    profile: 'wrong-secret',
    kind: 'static',
    config: `${atSandbox}aws_access_key_id = sandbox\naws_secret_access_key = ${secrets.secretKey}\n`,
    ends: 'SignatureDoesNotMatch',
    says: /secret key of the profile "wrong-secret" is wrong, or the clock/,
  },
  {
    profile: 'unknown-key',
    kind: 'static',
    config: `${atSandbox}aws_access_key_id = AKIAUNKNOWN\naws_secret_access_key = ${secrets.secretKey}\naws_session_token = ${secrets.sessionToken}\n`,
    ends: 'InvalidClientTokenId',
    says: /^The access key of the profile "unknown-key" does not exist or has been deleted\./,
  },
  {
    profile: 'half-a-key',
    kind: 'empty',
    config: `${atSandbox}aws_access_key_id = AKIAHALF\n`,
    ends: 'ProfileIncomplete',
    says: /"half-a-key" is incomplete\. It has an access key ID without a secret/,
  },
  {
    profile: 'empty',
    kind: 'empty',
    config: atSandbox,
    ends: 'ProfileEmpty',
    says: /^The profile "empty" has no credentials\.$/,
    command: 'aws configure --profile empty',
  },
  {
    profile: 'environment',
    kind: 'environment',
    config: '-',
    env: { AWS_ACCESS_KEY_ID: 'sandbox', AWS_SECRET_ACCESS_KEY: 'sandbox', AWS_ENDPOINT_URL: '{sandbox}' },
    ends: /user\/sandbox$/,
  },
  {
    profile: 'environment',
    kind: 'environment',
    config: '-',
    env: {
      AWS_ROLE_ARN: 'arn:aws:iam::000000000000:role/web',
      AWS_WEB_IDENTITY_TOKEN_FILE: '{folder}/web-token',
      AWS_ENDPOINT_URL: '{recorder}',
    },
    ends: /user\/recorded$/,
  },
  {
    profile: 'environment',
    kind: 'environment',
    config: '-',
    env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/', AWS_ENDPOINT_URL: '{recorder}' },
    ends: 'CredentialsUnavailable',
    says: /^The profile "environment" uses EcsContainer, which is not available on this computer\.$/,
  },
  // What the AWS CLI decides where a profile has several things to sign in with.
  {
    profile: 'sso-beside-keys',
    kind: 'sso',
    config: `${atRecorder}sso_session = nosuch\n${sso}aws_access_key_id = sandbox\naws_secret_access_key = sandbox\n`,
    ends: 'SsoSessionMissing',
    says: /^The section \[sso-session nosuch\]/,
    command: 'aws configure sso-session',
  },
  {
    profile: 'keys-beside-process',
    kind: 'process',
    config: `${atSandbox}credential_process = {node} -e "process.exit(3)"\naws_access_key_id = sandbox\naws_secret_access_key = sandbox\n`,
    ends: 'ProcessFailed',
    says: /failed with exit code 3\./,
  },
  {
    profile: 'role-without-source',
    kind: 'empty',
    config: `${atSandbox}role_arn = arn:aws:iam::000000000000:role/plain\naws_access_key_id = sandbox\naws_secret_access_key = sandbox\n`,
    ends: 'ProfileIncomplete',
    says: /is incomplete\. It has an access key ID without a secret access key, or a role without a source/,
  },
  {
    profile: 'role-with-two-sources',
    kind: 'empty',
    config: `${role('plain')}credential_source = Environment\n${source}`,
    ends: 'ProfileIncomplete',
    says: /has both source_profile and credential_source\. Remove one of them\.$/,
  },
  {
    profile: 'token-without-role',
    kind: 'empty',
    config: `${atSandbox}web_identity_token_file = /nowhere\naws_access_key_id = sandbox\naws_secret_access_key = sandbox\n`,
    ends: 'ProfileIncomplete',
    says: /^The profile "token-without-role" has no role_arn\.$/,
  },
  {
    profile: 'older-token',
    kind: 'static',
    config: `${atSandbox}aws_access_key_id = AKIAUNKNOWN\naws_secret_access_key = ${secrets.secretKey}\naws_security_token = ${secrets.sessionToken}\n`,
    ends: 'InvalidClientTokenId',
    says: /does not exist or has been deleted/,
  },
  // Roles.
  { profile: 'role', kind: 'assume-role', config: role('plain') + source, ends: /assumed-role\/plain\/ami-authoring-/ },
  {
    profile: 'role-named',
    kind: 'assume-role',
    config: `${role('plain')}role_session_name = me\nduration_seconds = 900\n${source}`,
    ends: /assumed-role\/plain\/me$/,
  },
  {
    profile: 'role-of-a-role',
    kind: 'assume-role',
    config: `${atSandbox}role_arn = arn:aws:iam::000000000000:role/second\nsource_profile = first\n[profile first]\n${role('plain')}${source}`,
    ends: /assumed-role\/second\//,
  },
  {
    profile: 'role-of-itself',
    kind: 'assume-role',
    config: `${atSandbox}role_arn = arn:aws:iam::000000000000:role/plain\nsource_profile = role-of-itself\naws_access_key_id = sandbox\naws_secret_access_key = sandbox\n`,
    ends: /assumed-role\/plain\//,
  },
  {
    profile: 'role-of-the-environment',
    kind: 'assume-role',
    config: `${atSandbox}role_arn = arn:aws:iam::000000000000:role/plain\ncredential_source = Environment\n`,
    env: { AWS_ACCESS_KEY_ID: 'sandbox', AWS_SECRET_ACCESS_KEY: 'sandbox' },
    ends: /assumed-role\/plain\//,
  },
  {
    profile: 'role-of-a-process',
    kind: 'assume-role',
    config: `${atSandbox}role_arn = arn:aws:iam::000000000000:role/plain\nsource_profile = machine\n[profile machine]\ncredential_process = {node} {keys} sandbox sandbox\n`,
    ends: /assumed-role\/plain\//,
  },
  {
    profile: 'role-refused',
    kind: 'assume-role',
    config: role('nobody') + source,
    ends: 'RoleRefused',
    says: /^The profile "role-refused" is not allowed to assume the role arn:aws:iam::000000000000:role\/nobody: User: arn:aws:iam::000000000000:user\/sandbox is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::000000000000:role\/nobody\./,
  },
  {
    profile: 'role-elsewhere',
    kind: 'assume-role',
    config: `region = us-east-1\nendpoint_url = http://127.0.0.1:1\nrole_arn = arn:aws:iam::000000000000:role/plain\nsource_profile = source\n${source}`,
    ends: 'ECONNREFUSED',
    says: /^Could not reach http:\/\/127\.0\.0\.1:1 \(ECONNREFUSED\)\. The request was not sent\. Check the endpoint of the profile, then try again\.$/,
  },
  {
    profile: 'source-missing',
    kind: 'assume-role',
    config: `${atSandbox}role_arn = arn:aws:iam::000000000000:role/plain\nsource_profile = nosuch\n`,
    ends: 'SourceProfileMissing',
    says: /^The source profile "nosuch" of the profile "source-missing" does not exist in the AWS files\.$/,
  },
  {
    profile: 'cycle',
    kind: 'assume-role',
    config: `${atSandbox}role_arn = arn:aws:iam::000000000000:role/a\nsource_profile = cycle-b\n[profile cycle-b]\nrole_arn = arn:aws:iam::000000000000:role/b\nsource_profile = cycle\n`,
    ends: 'SourceProfileCycle',
    says: /^The source profiles of "cycle" form a loop: cycle → cycle-b → cycle\.$/,
  },
  {
    profile: 'odd-source',
    kind: 'assume-role',
    config: `${atSandbox}role_arn = arn:aws:iam::000000000000:role/a\ncredential_source = Moon\n`,
    ends: 'CredentialSourceUnknown',
    says: /^The credential_source "Moon" of the profile "odd-source" is not valid\. Use Environment, Ec2InstanceMetadata, or EcsContainer\.$/,
  },
  {
    profile: 'no-metadata',
    kind: 'assume-role',
    config: `${atSandbox}role_arn = arn:aws:iam::000000000000:role/a\ncredential_source = Ec2InstanceMetadata\n`,
    ends: 'CredentialsUnavailable',
    says: /^The profile "no-metadata" uses Ec2InstanceMetadata, which is not available on this computer\.$/,
  },
  // Multi-factor.
  {
    profile: 'mfa',
    kind: 'assume-role',
    config: `${role('guarded')}mfa_serial = arn:aws:iam::000000000000:mfa/me\n${source}`,
    code: '123456',
    asks: true,
    ends: /assumed-role\/guarded\//,
  },
  {
    profile: 'mfa-wrong',
    kind: 'assume-role',
    config: `${role('guarded')}mfa_serial = arn:aws:iam::000000000000:mfa/me\n${source}`,
    code: secrets.mfaCode,
    asks: true,
    ends: 'RoleRefused',
    says: /^AWS rejected the MFA code for the role arn:aws:iam::000000000000:role\/guarded: MultiFactorAuthentication failed with invalid MFA one time pass code\./,
  },
  {
    profile: 'mfa-cancelled',
    kind: 'assume-role',
    config: `${role('guarded')}mfa_serial = arn:aws:iam::000000000000:mfa/me\n${source}`,
    asks: true,
    ends: 'MfaCancelled',
    says: /^No MFA code was entered for the profile "mfa-cancelled"\. The request was not sent\.$/,
  },
  {
    profile: 'mfa-of-a-broken-chain',
    kind: 'assume-role',
    config: `${atSandbox}role_arn = arn:aws:iam::000000000000:role/guarded\nmfa_serial = arn:aws:iam::000000000000:mfa/me\nsource_profile = nosuch\n`,
    code: '123456',
    asks: false,
    ends: 'SourceProfileMissing',
    says: /nosuch/,
  },
  // IAM Identity Center.
  {
    profile: 'sso-signed-in',
    kind: 'sso',
    config: `${atRecorder}sso_session = valid\n${sso}${session('valid')}`,
    ends: /user\/recorded$/,
  },
  {
    profile: 'größe[1]',
    kind: 'sso',
    config: `${atRecorder}SSO_Session : valid\n${sso}${session('valid')}`,
    ends: /user\/recorded$/,
  },
  {
    profile: 'sso-renewed',
    kind: 'sso',
    config: `${atRecorder}sso_session = renewable\n${sso}${session('renewable')}`,
    ends: /user\/recorded$/,
  },
  {
    profile: 'sso-never-signed-in',
    kind: 'sso',
    config: `${atRecorder}sso_session = never\n${sso}${session('never')}`,
    ends: 'SsoTokenMissing',
    says: /"sso-never-signed-in" is not signed in to IAM Identity Center/,
    command: 'aws sso login --profile sso-never-signed-in',
  },
  {
    profile: 'sso-expired',
    kind: 'sso',
    config: `${atRecorder}sso_session = expired\n${sso}${session('expired')}`,
    ends: 'SsoTokenExpired',
    says: /session of the profile "sso-expired" has expired/,
    command: 'aws sso login --profile sso-expired',
  },
  {
    profile: 'sso-session-missing',
    kind: 'sso',
    config: `${atRecorder}sso_session = nosuch\n${sso}`,
    ends: 'SsoSessionMissing',
    says: /^The section \[sso-session nosuch\] of the profile "sso-session-missing" is missing from the AWS config file\.$/,
    command: 'aws configure sso-session',
  },
  {
    profile: 'sso-incomplete',
    kind: 'sso',
    config: `${atRecorder}sso_session = valid\n${session('valid')}`,
    ends: 'ProfileIncomplete',
    says: /^The profile "sso-incomplete" has no sso_account_id, sso_role_name\.$/,
  },
  {
    profile: 'sso-refused',
    kind: 'sso',
    config: `${atRecorder}sso_session = valid\nsso_account_id = 999999999999\nsso_role_name = Maker\n${session('valid')}`,
    ends: 'SsoRefused',
    says: /^IAM Identity Center rejected the profile "sso-refused": No access\.$/,
    command: 'aws sso login --profile sso-refused',
  },
  { profile: 'sso-legacy', kind: 'sso', config: `${atRecorder}${legacy('legacy-valid')}`, ends: /user\/recorded$/ },
  {
    profile: 'sso-legacy-never',
    kind: 'sso',
    config: `${atRecorder}${legacy('legacy-never')}`,
    ends: 'SsoTokenMissing',
    says: /not signed in to IAM Identity Center/,
    command: 'aws sso login --profile sso-legacy-never',
  },
  {
    profile: 'sso-legacy-expired',
    kind: 'sso',
    config: `${atRecorder}${legacy('legacy-expired')}`,
    ends: 'SsoTokenExpired',
    says: /has expired/,
    command: 'aws sso login --profile sso-legacy-expired',
  },
  {
    profile: 'login-never',
    kind: 'login',
    config: `${atRecorder}login_session = arn:aws:iam::000000000000:user/me\n`,
    ends: 'LoginTokenMissing',
    says: /^The profile "login-never" is not signed in with aws login\.$/,
    command: 'aws login --profile login-never',
  },
  // Programs.
  {
    profile: 'process',
    kind: 'process',
    config: `${atRecorder}credential_process = {node} {keys} AKIAPROCESS ${secrets.processKey}\n`,
    ends: /user\/recorded$/,
  },
  {
    profile: 'process-no-json',
    kind: 'process',
    config: process_(`console.log('${secrets.processKey}')`),
    ends: 'ProcessNotJson',
    says: /"process-no-json" did not print JSON/,
  },
  {
    profile: 'process-other-json',
    kind: 'process',
    config: process_(`console.log(JSON.stringify({Version:2,SecretAccessKey:'${secrets.processKey}'}))`),
    ends: 'ProcessInvalid',
    says: /without Version 1, AccessKeyId, and SecretAccessKey/,
  },
  {
    profile: 'process-expired',
    kind: 'process',
    config: `${atRecorder}credential_process = {node} {keys} AKIAPROCESS ${secrets.processKey} 2020-01-01T00:00:00Z\n`,
    ends: 'ProcessExpired',
    says: /^The credential_process of the profile "process-expired" returned keys that have expired\.$/,
  },
  {
    profile: 'process-fails',
    kind: 'process',
    config: process_(`console.error('${secrets.processKey}');process.exit(3)`),
    ends: 'ProcessFailed',
    says: /^The credential_process of the profile "process-fails" failed with exit code 3\. Run it in a terminal to see its output\.$/,
  },
  {
    profile: 'process-missing',
    kind: 'process',
    config: `${atRecorder}credential_process = no-such-program-anywhere\n`,
    ends: 'ProcessFailed',
    says: /^The credential_process of the profile "process-missing" failed with exit code 127\. Run it in a terminal to see its output\.$/,
  },
  {
    profile: 'process-hangs',
    kind: 'process',
    config: process_('setInterval(()=>{},1000)'),
    ends: 'ProcessTimeout',
    says: /did not end within 1 seconds and was stopped/,
  },
  // Web identity.
  {
    profile: 'web-identity',
    kind: 'web-identity',
    config: `${atRecorder}role_arn = arn:aws:iam::000000000000:role/web\nweb_identity_token_file = {folder}/web-token\n`,
    ends: /user\/recorded$/,
  },
  {
    profile: 'web-identity-no-file',
    kind: 'web-identity',
    config: `${atRecorder}role_arn = arn:aws:iam::000000000000:role/web\nweb_identity_token_file = {folder}/gone\n`,
    ends: 'WebIdentityFileMissing',
    says: /^Could not read the web identity token .*\/gone of the profile "web-identity-no-file"\.$/,
  },
  // Settings that lead nowhere.
  {
    profile: 'nosuch',
    kind: 'empty',
    config: '-',
    ends: 'ProfileMissing',
    says: /^The profile "nosuch" does not exist in the AWS config and credentials files\.$/,
  },
  {
    profile: 'endpoint-typo',
    kind: 'static',
    config: `endpoint_url = localhost:4566\naws_access_key_id = sandbox\naws_secret_access_key = ${secrets.secretKey}\n`,
    ends: 'EndpointInvalid',
    says: /^The endpoint localhost:4566 of the profile "endpoint-typo" is not an HTTP or HTTPS address\.$/,
  },
  {
    profile: 'services-missing',
    kind: 'static',
    config: `services = gone\naws_access_key_id = sandbox\naws_secret_access_key = ${secrets.secretKey}\n`,
    ends: 'ServicesSectionMissing',
    says: /^The section \[services gone\] of the profile "services-missing" is missing from the AWS config file\. The request was not sent\.$/,
  },
  {
    profile: 'ca-bundle-missing',
    kind: 'static',
    config: `ca_bundle = {folder}/gone.pem\naws_access_key_id = sandbox\naws_secret_access_key = ${secrets.secretKey}\n`,
    ends: 'CaBundleUnreadable',
    says: /^Could not read .*\/gone\.pem\. It is set in AWS_CA_BUNDLE or ca_bundle\.$/,
  },
];

describe('profiles: every kind, good and broken, ends in an account or in a sentence', function () {
  this.timeout(20_000);
  let sandbox: Sandbox;
  let recorder: RecordingServer;
  let folder: AwsFolder;
  let restore: () => void;
  const printed: string[][] = [];
  const said: string[] = [];

  before(async () => {
    folder = await makeAwsFolder();
    const world = await folder.write('world.json', JSON.stringify({ places: [{ region: 'us-east-1' }], roles }));
    sandbox = await startSandbox({ world });
    recorder = await startRecordingServer(answerSso);
    await folder.write('web-token', secrets.webToken);
    await folder.write('keys.js', printKeys);
    for (const name of ['valid', 'expired', 'renewable']) {
      await writeToken(folder, name, name);
      await writeToken(folder, `https://legacy-${name}.example`, name);
    }
    // The SDK looks for tokens in the home of this process.
    restore = setEnvironment({
      HOME: path.dirname(folder.path),
      AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:1',
    });
  });
  after(async () => {
    restore();
    recorder.close();
    await Promise.all([sandbox.close(), folder.remove()]);
    printTable('Profile kinds', ['profile', 'kind', 'ends as', 'is said'], printed);
  });

  const fill = (text: string) =>
    text
      .replaceAll('{sandbox}', sandbox.url)
      .replaceAll('{recorder}', recorder.url)
      .replaceAll('{folder}', folder.path)
      .replaceAll('{keys}', `"${path.join(folder.path, 'keys.js')}"`)
      .replaceAll('{node}', `"${process.execPath}"`);

  for (const row of rows) {
    it(row.profile, async () => {
      await writeFile(
        path.join(folder.path, 'config'),
        row.config === '-' ? '' : fill(`[profile ${row.profile}]\n${row.config}`),
      );
      const env = { ...folder.env };
      for (const [name, value] of Object.entries(row.env ?? {})) Object.assign(env, { [name]: fill(value) });
      const { profiles, problems } = await readProfiles(env);
      const profile = profiles.find(({ name }) => name === row.profile) ?? { name: row.profile, kind: 'empty' };
      assert.equal(profile.kind, row.kind);
      const asked: MfaRequest[] = [];
      const connections = connectionsFor(env, {
        timeouts: { connection: 1000, request: 5000, process: 1000 },
        mfaCode: async request => {
          asked.push(request);
          return row.code;
        },
      });
      const outcome = await connections
        .connect({ profile, region: 'us-east-1' })
        .then(ec2 => ec2.callerIdentity())
        .catch((error: unknown) => error);
      assert.equal(asked.length, row.asks ? 1 : 0);
      if (outcome instanceof AwsFailure) {
        const { sentence, offers } = explainFailure(outcome, {
          doing: 'read',
          profile: profile.name,
          profileKind: profile.kind,
          region: 'us-east-1',
          endpoint: profile.endpoint,
        });
        const command = offers.flatMap(offer =>
          offer.kind === 'sign-in' ? `aws ${offer.arguments.join(' ')}` : [],
        )[0];
        printed.push([row.profile, row.kind, outcome.code, sentence.replaceAll(folder.path, '~/.aws')]);
        said.push(sentence, JSON.stringify(offers), JSON.stringify({ ...outcome }), String(outcome.stack));
        assert.equal(outcome.code, row.ends, sentence);
        assert.match(sentence, row.says ?? /^$/);
        assert.equal(command, row.command);
      } else {
        assert.ok(row.ends instanceof RegExp && isIdentity(outcome), String(outcome));
        assert.match(outcome.arn, row.ends);
        printed.push([row.profile, row.kind, 'signed in', outcome.arn.replace(/\d{10,}$/, '…')]);
      }
      said.push(JSON.stringify(profiles), JSON.stringify(problems));
    });
  }

  it('no secret is in a sentence, an offer, a failure, its stack or the list of profiles', () => {
    assert.ok(said.length > 60);
    for (const [name, secret] of Object.entries(secrets)) {
      for (const text of said) assert.ok(!text.includes(secret), `${name} is in ${text}`);
    }
  });
});

const roles = [{ name: 'plain' }, { name: 'second' }, { name: 'guarded', needsMfa: true }];

/** Prints credentials in the form of a credential_process. */
const printKeys = `const [AccessKeyId, SecretAccessKey, Expiration] = process.argv.slice(2);
console.log(JSON.stringify({ Version: 1, AccessKeyId, SecretAccessKey, Expiration }));`;

async function writeToken(folder: AwsFolder, key: string, state: string): Promise<void> {
  const name = createHash('sha1').update(key).digest('hex');
  const expiresAt = new Date(Date.now() + (state === 'valid' ? 3_600_000 : -3_600_000)).toISOString();
  const renewal = { clientId: 'client', clientSecret: secrets.clientSecret, refreshToken: secrets.refreshToken };
  await folder.write(
    `sso/cache/${name}.json`,
    JSON.stringify({ accessToken: secrets.ssoToken, expiresAt, ...(state === 'renewable' ? renewal : {}) }),
  );
}

/** The portal of IAM Identity Center beside STS and EC2: it is asked by GET and has no action. */
function answerSso(request: RecordedRequest, response: ServerResponse): void {
  if (request.action) {
    answerEmpty(request, response);
    return;
  }
  if (request.path.includes('999999999999')) {
    response.writeHead(403, { 'content-type': 'application/json', 'x-amzn-errortype': 'ForbiddenException' });
    response.end('{"message":"No access"}');
    return;
  }
  if (request.path === '/token') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ accessToken: secrets.ssoToken, expiresIn: 3600, refreshToken: secrets.refreshToken }),
    );
    return;
  }
  const roleCredentials = {
    accessKeyId: 'ASIASSO',
    secretAccessKey: secrets.roleKey,
    sessionToken: secrets.roleToken,
    expiration: Date.now() + 3_600_000,
  };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ roleCredentials }));
}

function isIdentity(value: unknown): value is { readonly arn: string } {
  return typeof value === 'object' && value !== null && 'arn' in value;
}
