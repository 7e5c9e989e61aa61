import assert from 'node:assert/strict';
import type { AutoScaling } from '../../../client/src/ec2/auto-scaling';
import { readProfiles } from '../../../client/src/ec2/profiles';
import { type Sandbox, startSandbox } from '../../../client/src/sandbox/start-sandbox';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';
import { connectionsFor } from './support/connect-for-test';
import { answerEmpty, startRecordingServer } from './support/recording-server';

const image = 'ami-0123456789abcdef0';
const keys = 'aws_access_key_id = sandbox\naws_secret_access_key = sandbox\n';

describe('EC2 Auto Scaling', () => {
  let folder: AwsFolder;
  let sandbox: Sandbox;
  before(async () => {
    folder = await makeAwsFolder();
    const launchConfigurations = Array.from({ length: 120 }, (_, index) => ({ name: `legacy-${index}`, image }));
    const autoScalingGroups = [
      { name: 'mixed', launchTemplate: 'web', overrideImages: [image] },
      { name: 'legacy', launchConfiguration: 'legacy-1' },
    ];
    const launchTemplates = [{ name: 'web', images: [image] }];
    const place = { region: 'us-east-1', launchConfigurations, launchTemplates, autoScalingGroups };
    const world = await folder.write('world.json', JSON.stringify({ places: [place] }));
    sandbox = await startSandbox({ world, speed: 0 });
  });
  after(() => Promise.all([sandbox.close(), folder.remove()]));

  const open = async (config: string): Promise<AutoScaling> => {
    await folder.write('config', config);
    const { profiles } = await readProfiles(folder.env);
    const profile = profiles.find(({ name }) => name === 'old');
    assert.ok(profile);
    return connectionsFor(folder.env).autoScaling({ profile, region: 'us-east-1' });
  };

  it('lists launch configurations, and of groups the images that their overrides name', async () => {
    const autoScaling = await open(`[profile old]\nendpoint_url = ${sandbox.url}\n${keys}`);
    const first = await autoScaling.launchConfigurations(undefined);
    assert.equal(first.items.length, 100);
    assert.match(first.items[0]?.arn ?? '', /launchConfigurationName\/legacy-0$/);
    assert.equal(first.items[0]?.imageId, image);
    const rest = await autoScaling.launchConfigurations(first.nextToken);
    assert.deepEqual([rest.items.length, rest.nextToken], [20, undefined]);
    const groups = await autoScaling.groups(undefined);
    assert.deepEqual(
      groups.items.map(({ arn, imageIds }) => [arn.split('/').at(-1), imageIds]),
      [
        ['mixed', [image]],
        ['legacy', []],
      ],
    );
  });

  it('says which permission is missing', async () => {
    const autoScaling = await open(`[profile old]\nendpoint_url = ${sandbox.url}\n${keys}`);
    sandbox.deny('sandbox', ['autoscaling:DescribeLaunchConfigurations']);
    await assert.rejects(autoScaling.launchConfigurations(undefined), { code: 'AccessDenied', reach: 'refused' });
    sandbox.deny('sandbox', []);
  });

  describe('is not asked, and nothing leaves this computer,', () => {
    const services = (name: string, url: string) =>
      `[profile old]\nservices = local\n${keys}[services local]\n${name} =\n  endpoint_url = ${url}\n`;

    it('where only EC2 is an emulator: its keys are not shown to AWS', async () => {
      const autoScaling = await open(services('ec2', sandbox.url));
      await assert.rejects(autoScaling.groups(undefined), { code: 'EndpointWithheld', reach: 'never-sent' });
    });

    it('where only Auto Scaling is somebody else: what it says is nothing to the account', async () => {
      const elsewhere = await startRecordingServer(answerEmpty);
      const autoScaling = await open(services('auto_scaling', elsewhere.url));
      await assert.rejects(autoScaling.launchConfigurations(undefined), { code: 'EndpointWithheld' });
      assert.equal(elsewhere.requests.length, 0);
      elsewhere.close();
    });
  });
});
