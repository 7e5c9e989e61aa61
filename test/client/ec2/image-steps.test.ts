import assert from 'node:assert/strict';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { explainFailure } from '../../../client/src/ec2/explain-failure';
import { policyForAction } from '../../../client/src/ec2/policy';
import { connectionsFor, sandboxProfile } from './support/connect-for-test';
import { type RecordingServer, refuse, startRecordingServer } from './support/recording-server';

const organization = 'arn:aws:organizations::123456789012:organization/o-abcdefghij';
const unit = 'arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-ab12-abcdefgh';

describe('the calls after an image exists', () => {
  let server: RecordingServer;
  afterEach(() => server.close());

  /** An EC2 that answers each action with these elements. */
  const connect = async (answers: Readonly<Record<string, string>> = {}): Promise<Ec2> => {
    server = await startRecordingServer(({ action }, response) =>
      response.end(`<${action}Response>${answers[action] ?? '<return>true</return>'}</${action}Response>`),
    );
    return connectionsFor({}).connect({ profile: sandboxProfile(server.url), region: 'eu-west-1' });
  };
  const sent = () =>
    server.requests.map(({ body }) => Object.fromEntries([...body].filter(([key]) => key !== 'Version')));

  it('reads where an image is from, without the image itself, each with the region that it is in', async () => {
    const entries =
      '<item><imageId>ami-3</imageId><sourceImageId>ami-2</sourceImageId><sourceImageRegion>us-east-1</sourceImageRegion></item>' +
      '<item><imageId>ami-2</imageId><creationDate>2026-01-01T00:00:00.000Z</creationDate><imageOwnerAlias>amazon</imageOwnerAlias></item>';
    const ec2 = await connect({ GetImageAncestry: `<imageAncestryEntrySet>${entries}</imageAncestryEntrySet>` });
    assert.deepEqual(await ec2.imageAncestry('ami-3'), [
      { id: 'ami-2', ownerAlias: 'amazon', created: '2026-01-01T00:00:00.000Z', region: 'us-east-1' },
    ]);
    assert.deepEqual(sent(), [{ Action: 'GetImageAncestry', ImageId: 'ami-3' }]);
  });

  it('copies with a token of ours, and tags the copy and its snapshots at once', async () => {
    const ec2 = await connect({ CopyImage: '<imageId>ami-2</imageId>' });
    const copy = {
      sourceImageId: 'ami-1',
      sourceRegion: 'us-east-1',
      name: 'web',
      encrypted: true,
      kmsKeyId: 'alias/images',
      clientToken: 'run-1/copy/eu-west-1',
      imageTags: { Team: 'web' },
      snapshotTags: {},
    } as const;
    assert.deepEqual(await ec2.copyImage(copy), { imageId: 'ami-2' });
    assert.deepEqual(sent(), [
      {
        Action: 'CopyImage',
        SourceImageId: 'ami-1',
        SourceRegion: 'us-east-1',
        Name: 'web',
        Encrypted: 'true',
        KmsKeyId: 'alias/images',
        ClientToken: 'run-1/copy/eu-west-1',
        'TagSpecification.1.ResourceType': 'image',
        'TagSpecification.1.Tag.1.Key': 'Team',
        'TagSpecification.1.Tag.1.Value': 'web',
      },
    ]);
  });

  describe('the permission for a step that has no image yet', () => {
    const apis = [
      'CopyImage',
      'ModifyImageAttribute',
      'EnableImageDeprecation',
      'EnableImageDeregistrationProtection',
    ] as const;
    const answered = async (code: string) => {
      server = await startRecordingServer((_request, response) => refuse(response, 400, code));
      return connectionsFor({}).connect({ profile: sandboxProfile(server.url), region: 'eu-west-1' });
    };
    const step = (api: (typeof apis)[number]) => {
      const recipients = [{ kind: 'account', id: '111122223333' }] as const;
      return { api, sourceRegion: 'us-east-1', recipients };
    };

    it('is asked for by DryRun alone, of an image that cannot be', async () => {
      const ec2 = await answered('DryRunOperation');
      for (const api of apis) assert.equal(await ec2.checkStepPermission(step(api)), 'permitted');
      assert.deepEqual(
        sent().map(({ Action, DryRun, ImageId, SourceImageId }) => [Action, DryRun, ImageId ?? SourceImageId]),
        apis.map(api => [api, 'true', 'ami-00000000000000000']),
      );
    });

    it('is not known where EC2 looks for the image first, and denied where it says so', async () => {
      const looking = await answered('InvalidAMIID.NotFound');
      assert.equal(await looking.checkStepPermission(step('CopyImage')), 'unknown');
      await server.close();
      const denying = await answered('UnauthorizedOperation');
      await assert.rejects(denying.checkStepPermission(step('CopyImage')), { code: 'UnauthorizedOperation' });
    });

    it('is no question to an endpoint that ignores DryRun', async () => {
      const ec2 = await connect();
      await assert.rejects(ec2.checkStepPermission(step('EnableImageDeprecation')), { code: 'DryRunIgnored' });
      await server.close();
      server = await startRecordingServer((_request, response) => response.end());
      const profile = { name: 'local', kind: 'static', endpoint: server.url } as const;
      const emulator = await connectionsFor({}).connect({ profile, region: 'eu-west-1' });
      await assert.rejects(emulator.checkStepPermission(step('CopyImage')));
      assert.deepEqual(server.requests, []);
    });
  });

  it('a copy without an id is no answer', async () => {
    const ec2 = await connect({ CopyImage: '' });
    const copy = { sourceImageId: 'ami-1', sourceRegion: 'us-east-1', name: 'web', clientToken: 't' };
    await assert.rejects(ec2.copyImage(copy), { code: 'InvalidAnswer', reach: 'unknown' });
  });

  it('shares with accounts, organizations and units, and takes it back', async () => {
    const ec2 = await connect();
    await ec2.shareImage('ami-1', {
      add: [
        { kind: 'account', id: '123456789012' },
        { kind: 'organization', arn: organization },
      ],
      remove: [{ kind: 'organizational-unit', arn: unit }],
    });
    assert.deepEqual(sent(), [
      {
        Action: 'ModifyImageAttribute',
        ImageId: 'ami-1',
        'LaunchPermission.Add.1.UserId': '123456789012',
        'LaunchPermission.Add.2.OrganizationArn': organization,
        'LaunchPermission.Remove.1.OrganizationalUnitArn': unit,
      },
    ]);
  });

  it('tells with whom an image is shared', async () => {
    const item = (content: string) => `<item>${content}</item>`;
    const ec2 = await connect({
      DescribeImageAttribute: `<imageId>ami-1</imageId><launchPermission>${[
        item('<userId>123456789012</userId>'),
        item(`<organizationArn>${organization}</organizationArn>`),
        item(`<organizationalUnitArn>${unit}</organizationalUnitArn>`),
        item('<group>all</group>'),
      ].join('')}</launchPermission>`,
    });
    assert.deepEqual(await ec2.imageSharing('ami-1'), [
      { kind: 'account', id: '123456789012' },
      { kind: 'organization', arn: organization },
      { kind: 'organizational-unit', arn: unit },
    ]);
  });

  it('deprecates, protects and restores, and undoes the first two', async () => {
    const ec2 = await connect();
    await ec2.deprecateImage('ami-1', '2027-01-01T00:00:00Z');
    await ec2.deprecateImage('ami-1', undefined);
    await ec2.protectImage('ami-1', 'on');
    await ec2.protectImage('ami-1', 'with-cooldown');
    await ec2.protectImage('ami-1', 'off');
    await ec2.restoreImage('ami-1');
    await ec2.restoreSnapshot('snap-1');
    await ec2.disableImage('ami-1');
    await ec2.deleteSnapshot('snap-1');
    assert.deepEqual(sent(), [
      { Action: 'EnableImageDeprecation', ImageId: 'ami-1', DeprecateAt: '2027-01-01T00:00:00Z' },
      { Action: 'DisableImageDeprecation', ImageId: 'ami-1' },
      { Action: 'EnableImageDeregistrationProtection', ImageId: 'ami-1', WithCooldown: 'false' },
      { Action: 'EnableImageDeregistrationProtection', ImageId: 'ami-1', WithCooldown: 'true' },
      { Action: 'DisableImageDeregistrationProtection', ImageId: 'ami-1' },
      { Action: 'RestoreImageFromRecycleBin', ImageId: 'ami-1' },
      { Action: 'RestoreSnapshotFromRecycleBin', SnapshotId: 'snap-1' },
      { Action: 'DisableImage', ImageId: 'ami-1' },
      { Action: 'DeleteSnapshot', SnapshotId: 'snap-1' },
    ]);
  });

  it('lists what uses an image, page by page', async () => {
    const ec2 = await connect({
      DescribeImageReferences:
        '<nextToken>more</nextToken><imageReferenceSet><item><imageId>ami-1</imageId><resourceType>ec2:Instance</resourceType><arn>arn:i</arn></item></imageReferenceSet>',
    });
    assert.deepEqual(await ec2.imageReferences({ imageIds: ['ami-1'], maxResults: 100 }), {
      items: [{ imageId: 'ami-1', kind: 'ec2:Instance', arn: 'arn:i' }],
      nextToken: 'more',
    });
    const [{ Action, ...form } = {}] = sent();
    assert.equal(Action, 'DescribeImageReferences');
    assert.equal(form['ImageId.1'], 'ami-1');
    assert.equal(form.MaxResults, '100');
  });

  it('looks at every version of launch templates and at no terminated instance', async () => {
    const ec2 = await connect();
    await ec2.imageReferences({ imageIds: ['ami-1'] });
    const [form = {}] = sent();
    assert.equal(form.IncludeAllResourceTypes, 'true');
    assert.equal(form['ResourceType.2.ResourceType'], 'ec2:LaunchTemplate');
    assert.equal(form['ResourceType.2.ResourceTypeOption.1.OptionName'], 'version-depth');
    assert.equal(form['ResourceType.2.ResourceTypeOption.1.OptionValue.1'], '10000');
    assert.ok(!Object.values(form).includes('terminated'));
  });

  it('lists the recycle bin', async () => {
    const ec2 = await connect({
      ListImagesInRecycleBin:
        '<imageSet><item><imageId>ami-1</imageId><name>web</name><recycleBinExitTime>2026-12-01T00:00:00.000Z</recycleBinExitTime></item></imageSet><nextToken></nextToken>',
    });
    assert.deepEqual(await ec2.imagesInRecycleBin({}), {
      items: [{ id: 'ami-1', name: 'web', entered: undefined, expires: '2026-12-01T00:00:00.000Z' }],
      nextToken: undefined,
    });
  });

  it('lists snapshots in the recycle bin, and locked ones', async () => {
    const item = (content: string) =>
      `<snapshotSet><item><snapshotId>snap-1</snapshotId>${content}</item></snapshotSet>`;
    const ec2 = await connect({
      ListSnapshotsInRecycleBin: item(
        '<description>d</description><recycleBinExitTime>2026-12-01T00:00:00.000Z</recycleBinExitTime>',
      ),
      DescribeLockedSnapshots: item('<lockState>governance</lockState>'),
    });
    const { items } = await ec2.snapshotsInRecycleBin({});
    assert.deepEqual(items, [
      { id: 'snap-1', description: 'd', volumeId: undefined, entered: undefined, expires: '2026-12-01T00:00:00.000Z' },
    ]);
    assert.deepEqual((await ec2.lockedSnapshots({})).items, ['snap-1']);
  });

  it('a refusal is told as one of any other call', async () => {
    server = await startRecordingServer((_, response) =>
      refuse(response, 400, 'InvalidParameter', "Snapshots encrypted with the AWS Managed CMK can't be shared."),
    );
    const ec2 = await connectionsFor({}).connect({ profile: sandboxProfile(server.url), region: 'eu-west-1' });
    const failure = await ec2.shareImage('ami-1', { add: [] }).catch((error: unknown) => error);
    assert.ok(failure instanceof AwsFailure);
    const { sentence } = explainFailure(failure, { doing: 'read', profile: 'p', region: 'eu-west-1' });
    assert.match(
      sentence,
      /^The image has snapshots that are encrypted with the AWS managed key and cannot be shared\. /,
    );
  });

  const policies: readonly (readonly [action: string, resource: string | readonly string[]])[] = [
    ['ec2:CopyImage', ['arn:aws:ec2:*::image/*', 'arn:aws:ec2:*::snapshot/*']],
    ['ec2:ModifyImageAttribute', ['arn:aws:ec2:*::image/*']],
    ['ec2:EnableImageDeprecation', ['arn:aws:ec2:*::image/*']],
    ['ec2:DisableImageDeregistrationProtection', ['arn:aws:ec2:*::image/*']],
    ['ec2:RestoreSnapshotFromRecycleBin', ['arn:aws:ec2:*::snapshot/*']],
    ['ec2:DescribeImageReferences', '*'],
    ['ssm:PutParameter', ['arn:aws:ssm:*:*:parameter/*']],
  ];
  for (const [action, resource] of policies) {
    it(`the policy for ${action} names the resources that IAM checks`, () => {
      assert.deepEqual(JSON.parse(policyForAction(action, 'eu-west-1')).Statement[0].Resource, resource);
    });
  }
});
