import assert from 'node:assert/strict';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';
import { connectAs } from './support/connect-for-test';
import {
  answerEmpty,
  type RecordedRequest,
  type RecordingServer,
  startRecordingServer,
} from './support/recording-server';

describe('assuming the role of a profile', () => {
  let server: RecordingServer;
  let folder: AwsFolder;

  before(async () => {
    server = await startRecordingServer(answerEmpty);
    folder = await makeAwsFolder();
  });
  after(async () => {
    server.close();
    await folder.remove();
  });

  const roleCall = async (keys: string): Promise<RecordedRequest | undefined> => {
    await folder.write(
      'config',
      `[profile role]\nrole_arn = arn:aws:iam::000000000000:role/r\nsource_profile = keys\n${keys}
[profile keys]\naws_access_key_id = AKIDKEYS\naws_secret_access_key = secret\n`,
    );
    const ec2 = await connectAs('role', { ...folder.env, AWS_ENDPOINT_URL: server.url });
    await ec2.callerIdentity();
    return server.requests.findLast(({ action }) => action === 'AssumeRole');
  };

  it('asks for a session as long as the profile says', async () => {
    assert.equal((await roleCall('duration_seconds = 7200\n'))?.body.get('DurationSeconds'), '7200');
  });

  it('leaves the length to AWS where the profile has none, or no number', async () => {
    assert.equal((await roleCall(''))?.body.get('DurationSeconds'), null);
    assert.equal((await roleCall('duration_seconds = soon\n'))?.body.get('DurationSeconds'), null);
  });

  it('sends the external id and the session name of the profile', async () => {
    const body = (await roleCall('external_id = partner-7\nrole_session_name = ann\n'))?.body;
    assert.deepEqual([body?.get('ExternalId'), body?.get('RoleSessionName')], ['partner-7', 'ann']);
  });

  it('signs with the keys of the source, and then with those of the role', async () => {
    const call = await roleCall('');
    assert.equal(call?.accessKey, 'AKIDKEYS');
    assert.equal(server.requests.at(-1)?.accessKey, 'ASIARECORDED');
  });
});
