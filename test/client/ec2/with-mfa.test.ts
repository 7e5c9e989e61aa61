import assert from 'node:assert/strict';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import { explainFailure } from '../../../client/src/ec2/explain-failure';
import type { MfaCodeProvider } from '../../../client/src/ec2/mfa';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';
import { connectAs } from './support/connect-for-test';
import { answerEmpty, type RecordingServer, refuse, startRecordingServer } from './support/recording-server';

describe('the keys of a profile with an MFA device', () => {
  let server: RecordingServer;
  let folder: AwsFolder;
  beforeEach(async () => {
    folder = await makeAwsFolder();
  });
  afterEach(async () => {
    server.close();
    await folder.remove();
  });

  const connect = async (lines: string, mfaCode: MfaCodeProvider = async () => '123456') => {
    await folder.write('config', `[default]\naws_access_key_id = AKIDKEYS\naws_secret_access_key = secret\n${lines}\n`);
    return connectAs('default', { ...folder.env, AWS_ENDPOINT_URL: server.url }, { mfaCode });
  };

  it('open a session with a code, asked for once, and the session signs', async () => {
    server = await startRecordingServer(answerEmpty);
    let asked = 0;
    const ec2 = await connect('mfa_serial = arn:aws:iam::1:mfa/me\nduration_seconds = 900', async () => {
      asked += 1;
      return '123456';
    });
    await ec2.callerIdentity();
    await ec2.callerIdentity();
    assert.equal(asked, 1);
    const [session, call] = server.requests;
    assert.deepEqual(
      ['Action', 'SerialNumber', 'TokenCode', 'DurationSeconds'].map(name => session?.body.get(name)),
      ['GetSessionToken', 'arn:aws:iam::1:mfa/me', '123456', '900'],
    );
    assert.deepEqual([session?.accessKey, call?.accessKey], ['AKIDKEYS', 'ASIARECORDED']);
  });

  it('that are a session already need no code', async () => {
    server = await startRecordingServer(answerEmpty);
    const ec2 = await connect('mfa_serial = device\naws_session_token = token', async () => assert.fail('asked'));
    await ec2.callerIdentity();
    assert.deepEqual(
      server.requests.map(({ action }) => action),
      ['GetCallerIdentity'],
    );
  });

  it('are not asked a code for in the background', async () => {
    server = await startRecordingServer(answerEmpty);
    const ec2 = await connect('mfa_serial = device', async () => assert.fail('asked'));
    await assert.rejects(ec2.callerIdentity({ background: true }), { code: 'MfaRequired' });
  });

  it('and a wrong code end in a sentence about the code', async () => {
    server = await startRecordingServer((_, response) =>
      refuse(response, 403, 'AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code.'),
    );
    const ec2 = await connect('mfa_serial = device');
    await assert.rejects(ec2.callerIdentity(), (error: unknown) => {
      assert.ok(error instanceof AwsFailure);
      const { sentence, offers } = explainFailure(error, { doing: 'read', profile: 'default', region: 'us-east-1' });
      assert.match(sentence, /^AWS rejected the MFA code for the profile "default": MultiFactorAuthentication failed/);
      assert.deepEqual(offers, [{ kind: 'enter-mfa' }]);
      return true;
    });
    assert.ok(server.requests.every(({ action }) => action === 'GetSessionToken'));
  });
});
