import assert from 'node:assert/strict';
import { readRequests } from '../../server/src/convert/convert';
import { testImports, web } from './support/test-import';

const devices = [{ DeviceName: '/dev/sdb', Ebs: { VolumeSize: 100 } }];
const renamed = ['Member names were changed to match the API.'];

testImports('packer', {
  'a source in HCL': {
    text: `source "amazon-ebs" "web" {\n  ami_name = "web-{{timestamp}}"\n  ami_block_device_mappings {\n    device_name = "/dev/sdb"\n    volume_size = 100\n  }\n  ami_block_device_mappings {\n    device_name = "/dev/sdc"\n    no_device   = true\n  }\n}\n`,
    requests: [
      { Name: 'web-${timestamp}', BlockDeviceMappings: [...devices, { DeviceName: '/dev/sdc', NoDevice: '' }] },
    ],
    changed: ['In Name, {{timestamp}} was replaced with ${timestamp}.', ...renamed],
    lost: ['Packer launches its own instance, so the request has no InstanceId.'],
  },
  'a builder in JSON': {
    text: '{ "builders": [{ "type": "amazon-ebs", "ami_name": "web {{isotime | clean_resource_name}}", "tags": { "Name": "web" }, "region": "us-east-1" }] }',
    requests: [
      { Name: 'web ${date}', TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'web' }] }] },
    ],
    changed: ['In Name, {{isotime | clean_resource_name}} was replaced with ${date}.'],
    lost: [
      'Packer launches its own instance, so the request has no InstanceId.',
      'region is a Packer option and not part of a request.',
    ],
  },
});

testImports('cloudtrail', {
  'the answer of lookup-events': {
    text: JSON.stringify({
      Events: [
        { EventName: 'RunInstances', CloudTrailEvent: '{"eventName":"RunInstances","requestParameters":{}}' },
        {
          EventName: 'CreateImage',
          CloudTrailEvent: JSON.stringify({
            eventName: 'CreateImage',
            requestParameters: {
              instanceId: 'i-0a1b2c3d4e5f60718',
              name: 'web',
              blockDeviceMapping: { items: [{ deviceName: '/dev/sdb', ebs: { volumeSize: 100 } }] },
            },
          }),
        },
      ],
    }),
    requests: [web({ BlockDeviceMappings: devices })],
    changed: renamed,
  },
});

testImports('sdk-log', {
  'what the AWS CLI logs with --debug': {
    text: "2026-01-02 - MainThread - botocore.endpoint - DEBUG - Making request for OperationModel(name=CreateImage) with params: {'url_path': '/', 'method': 'POST', 'body': {'Action': 'CreateImage', 'Version': '2016-11-15', 'InstanceId': 'i-0a1b2c3d4e5f60718', 'Name': 'web', 'NoReboot': 'true', 'BlockDeviceMapping.1.DeviceName': '/dev/sdb', 'BlockDeviceMapping.1.Ebs.VolumeSize': 100}}",
    requests: [web({ NoReboot: true, BlockDeviceMappings: devices })],
    changed: renamed,
  },
  'the query that is sent': {
    text: 'POST / Action=CreateImage&Version=2016-11-15&InstanceId=i-0a1b2c3d4e5f60718&Name=web&BlockDeviceMapping.1.DeviceName=%2Fdev%2Fsdb&BlockDeviceMapping.1.Ebs.VolumeSize=100',
    requests: [web({ BlockDeviceMappings: devices })],
    changed: renamed,
  },
  'the logger of the SDK for JavaScript 2': {
    text: "[AWS ec2 200 0.512s 0 retries] createImage({ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web' })",
    requests: [web()],
  },
  'the logger of the SDK for JavaScript 3': {
    text: '{ "clientName": "EC2Client", "commandName": "CreateImageCommand", "input": { "InstanceId": "i-0a1b2c3d4e5f60718", "Name": "web" }, "output": { "ImageId": "ami-12345678" } }',
    requests: [web()],
  },
  'the logger of the SDK for Ruby': {
    text: '[Aws::EC2::Client 200 0.5 0 retries] create_image(instance_id:"i-0a1b2c3d4e5f60718",name:"web",no_reboot:true)',
    requests: [web({ NoReboot: true })],
    changed: renamed,
  },
});

testImports('state-machine', {
  'a definition with a state that calls CreateImage': {
    text: JSON.stringify({
      StartAt: 'Image',
      States: {
        Image: {
          Type: 'Task',
          Resource: 'arn:aws:states:::aws-sdk:ec2:createImage',
          Parameters: { 'InstanceId.$': '$.id', Name: 'web' },
          End: true,
        },
      },
    }),
    requests: [{ Name: 'web' }],
    lost: ['InstanceId was not converted, because its value comes from the state machine: $.id'],
  },
});

testImports('ssm-automation', {
  'a runbook in YAML': {
    text: 'schemaVersion: "0.3"\nmainSteps:\n  - name: image\n    action: aws:createImage\n    inputs:\n      InstanceId: "{{ InstanceId }}"\n      ImageName: "web-{{ global:DATE }}"\n      NoReboot: true\n',
    requests: [{ Name: 'web-${date}', NoReboot: true }],
    changed: ['In Name, {{ global:DATE }} was replaced with ${date}.'],
    lost: ['InstanceId was not converted, because expressions are not evaluated: {{ InstanceId }}'],
  },
});

testImports('describe-instances', {
  'each instance, with its own tags': {
    text: '{ "Reservations": [{ "Instances": [{ "InstanceId": "i-0a1b2c3d4e5f60718", "Tags": [{ "Key": "aws:autoscaling:groupName", "Value": "g" }, { "Key": "Name", "Value": "web" }] }] }] }',
    requests: [
      {
        InstanceId: 'i-0a1b2c3d4e5f60718',
        Name: '${instanceName}-${date}',
        TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'web' }] }],
      },
    ],
    changed: ['The image name contains the instance name and the date.'],
    lost: ['Tags with the prefix aws: were not converted. Only AWS can set them.'],
  },
});

testImports('describe-images', {
  'an image that CreateImage made': {
    text: JSON.stringify({
      Images: [
        {
          ImageId: 'ami-0a1b2c3d4e5f60718',
          Name: 'web-2026-01-31',
          Description: 'The web server',
          CreationDate: '2026-01-31T10:00:00.000Z',
          SourceInstanceId: 'i-0a1b2c3d4e5f60718',
          DeprecationTime: '2027-01-31T10:00:00.000Z',
          DeregistrationProtection: 'disabled',
          BlockDeviceMappings: [
            {
              DeviceName: '/dev/xvda',
              Ebs: { SnapshotId: 'snap-1', VolumeSize: 8, Encrypted: false, DeleteOnTermination: true },
            },
            { DeviceName: '/dev/sdb', Ebs: { VolumeSize: 100, VolumeType: 'gp3', Encrypted: true, KmsKeyId: 'k' } },
            { DeviceName: '/dev/sdc', VirtualName: 'ephemeral0' },
          ],
          Tags: [
            { Key: 'Name', Value: 'web' },
            { Key: 'aws:cloudformation:stack-name', Value: 'web' },
          ],
        },
      ],
    }),
    requests: [
      web({
        Name: 'web-${date}',
        Description: 'The web server',
        BlockDeviceMappings: [
          { DeviceName: '/dev/xvda', Ebs: { DeleteOnTermination: true } },
          { DeviceName: '/dev/sdb', Ebs: { VolumeSize: 100, VolumeType: 'gp3', Encrypted: true } },
          { DeviceName: '/dev/sdc', VirtualName: 'ephemeral0' },
        ],
        TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'web' }] }],
      }),
    ],
    changed: ['The date was added to the name, because image names must be unique.'],
    lost: [
      'The snapshots, sizes, types, and encryption of the volumes were not converted. A new image takes them from the instance.',
      'Tags with the prefix aws: were not converted. Only AWS can set them.',
      'DeprecationTime of the image is not part of a request: 2027-01-31T10:00:00.000Z',
    ],
  },
  'an image of which nobody knows the instance: it has no devices that the instance must have': {
    text: '[{ "ImageId": "ami-1", "Name": "web", "OwnerId": "123456789012", "BlockDeviceMappings": [{ "DeviceName": "/dev/xvda", "Ebs": { "SnapshotId": "snap-1", "DeleteOnTermination": true } }] }]',
    requests: [{ Name: 'web-${date}' }],
    changed: ['The date was added to the name, because image names must be unique.'],
    lost: [
      'EC2 does not report which instance the image was created from.',
      'The volumes were not converted. A new image includes the volumes of the instance.',
    ],
  },
  'the tags that all of its snapshots have': {
    text: JSON.stringify({
      Images: [
        {
          ImageId: 'ami-1',
          Name: 'web',
          SourceInstanceId: 'i-0a1b2c3d4e5f60718',
          BlockDeviceMappings: ['snap-1', 'snap-2'].map(SnapshotId => ({
            DeviceName: '/dev/sdb',
            Ebs: { SnapshotId },
          })),
        },
      ],
      Snapshots: [
        {
          SnapshotId: 'snap-1',
          Tags: [
            { Key: 'Team', Value: 'web' },
            { Key: 'Disk', Value: '1' },
          ],
        },
        {
          SnapshotId: 'snap-2',
          Tags: [
            { Key: 'Disk', Value: '2' },
            { Key: 'Team', Value: 'web' },
          ],
        },
        { SnapshotId: 'snap-3', Tags: [] },
      ],
    }),
    requests: [
      web({
        Name: 'web-${date}',
        TagSpecifications: [{ ResourceType: 'snapshot', Tags: [{ Key: 'Team', Value: 'web' }] }],
      }),
    ],
    changed: ['The date was added to the name, because image names must be unique.'],
    lost: [
      'The snapshots, sizes, types, and encryption of the volumes were not converted. A new image takes them from the instance.',
      'Tags that differ between the snapshots were not converted: Disk',
    ],
  },
});

describe('the name of a request for an image', () => {
  for (const [name, expected] of [
    ['web', 'web-${date}'],
    ['web-2026-01-31', 'web-${date}'],
    ['web_20260131', 'web-${date}'],
    ['web-20260131T101500', 'web-${date}'],
    ['web 2026-01-31T10-15-00Z', 'web-${date}'],
    ['web-1769854500', 'web-${date}'],
    ['web-1.2.3', 'web-1.2.3-${date}'],
    ['2026-01-31', '2026-01-31-${date}'],
  ] as const) {
    it(`is ${expected} for ${name}`, () => {
      const reading = readRequests(JSON.stringify({ Images: [{ ImageId: 'ami-1', Name: name }] }));
      assert.equal('requests' in reading && reading.requests[0]?.request.Name, expected);
    });
  }
});

testImports('launch-template', {
  'the devices and tags of a version': {
    text: '{ "LaunchTemplateVersions": [{ "LaunchTemplateName": "web", "LaunchTemplateData": { "ImageId": "ami-1", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdb", "Ebs": { "VolumeSize": 100 } }] } }] }',
    requests: [{ Name: 'web-${date}', BlockDeviceMappings: devices }],
    lost: [
      'ImageId of the launch template is not part of a request.',
      'A launch template does not specify the instance to create the image from.',
    ],
  },
});

testImports('yaml', {
  'as --cli-input-yaml takes it': {
    text: '# web\nInstanceId: i-0a1b2c3d4e5f60718\nName: web\nBlockDeviceMappings:\n  - DeviceName: /dev/sdb\n    Ebs: { VolumeSize: 100 }\n',
    requests: [web({ BlockDeviceMappings: devices })],
  },
});

testImports('convertto-json', {
  'what PowerShell printed of an object, and what it lost': {
    text: '{ "Name": "web", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdb", "Ebs": "@{VolumeSize=100; DeleteOnTermination=True}" }], "TagSpecifications": "System.Object[]" }',
    requests: [
      {
        Name: 'web',
        BlockDeviceMappings: [{ DeviceName: '/dev/sdb', Ebs: { VolumeSize: 100, DeleteOnTermination: true } }],
      },
    ],
    lost: ['PowerShell truncated TagSpecifications to System.Object[]. Run ConvertTo-Json with -Depth 10.'],
  },
});

testImports('unquoted-json', {
  'what a shell left of a request': {
    text: '{InstanceId:i-0a1b2c3d4e5f60718,Name:web,BlockDeviceMappings:[{DeviceName:/dev/sdb,Ebs:{VolumeSize:100}}]}',
    requests: [web({ BlockDeviceMappings: devices })],
  },
});

testImports('markdown', {
  'a command in a block': {
    text: 'Run this:\n\n```sh\n$ aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name web\n```\n',
    requests: [web()],
  },
});

testImports('json', {
  'a request in small letters, with comments': {
    text: '{ // web\n  "instance_id": "i-0a1b2c3d4e5f60718", "name": "web", "no_reboot": true, }',
    requests: [web({ NoReboot: true })],
    changed: renamed,
    lost: ['Comments were removed.'],
  },
});
