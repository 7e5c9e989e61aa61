import { lines } from '../support/lines';
import { testImports } from '../support/test-import';

/** As people have written it in public repositories, with other names. */
testImports(
  'javascript',
  {
    'the callback of version 2, with its input before': {
      text: lines(
        "    var params = { InstanceId: id, Name: name + '_' + now, DryRun: false, NoReboot: true };",
        '    ec2.createImage(',
        '        params,',
        '        function(err, data) {',
        '            if (err) { winston.info(err, err.stack); }',
        '        }',
        '    )',
      ),
      requests: [{ Name: '${name}_${now}', DryRun: false, NoReboot: true }],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: id',
        'Name is not resolved: name',
        'Name is not resolved: now',
      ],
    },
    'a sum of texts and the time': {
      text: lines(
        'const createImage = function (instanceId) {',
        '\tconst createImageParams = {',
        '\t\tInstanceId: instanceId,',
        '\t\tName: "AMI Scheduled Backup I(" + instanceId + ") T(" + new Date().getTime() + ")",',
        '\t\tDescription: "AMI Scheduled Backup for Instance (" + instanceId + ")",',
        '\t\tNoReboot: true,',
        '\t\tDryRun: false',
        '\t};',
        '\tec2.createImage(createImageParams, function (err, data) {',
        '\t\tif (err) {}',
        '\t});',
        '};',
      ),
      requests: [
        {
          Name: 'AMI Scheduled Backup I(${instanceId}) T(${timestamp})',
          Description: 'AMI Scheduled Backup for Instance (${instanceId})',
          NoReboot: true,
          DryRun: false,
        },
      ],
      changed: ['In Name, new Date().getTime() was replaced with ${timestamp}.'],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: instanceId',
        'Name is not resolved: instanceId',
        'Description is not resolved: instanceId',
      ],
    },
    'types of version 2': {
      text: lines(
        '        const params: AWS.EC2.CreateImageRequest = {',
        '          InstanceId: instance.InstanceId as string,',
        '          Name: `${baseName}-${commitTag}`,',
        '        };',
        '        setTimeout(() => {',
        '          ec2.createImage(params, (err, data) => {});',
        '        });',
      ),
      requests: [{ Name: '${baseName}-${commitTag}' }],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: instance.InstanceId as string',
        'Name is not resolved: baseName',
        'Name is not resolved: commitTag',
      ],
    },
    'an input with names in quotes': {
      text: lines(
        '        const input = {',
        "            'InstanceId': instanceId,",
        "            'Name': amiName,",
        "            'Description': 'ami created by jest',",
        "            'TagSpecifications': [{",
        "                'ResourceType': 'image',",
        "                'Tags': [{",
        "                    'Key': 'Name',",
        "                    'Value': amiName",
        '                }]',
        '            }]',
        '        };',
        '        const command = new CreateImageCommand(input);',
        '        const response = await this.#client.send(command);',
      ),
      requests: [
        {
          Name: '${amiName}',
          Description: 'ami created by jest',
          TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Name', Value: '${amiName}' }] }],
        },
      ],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: instanceId',
        'Name is not resolved: amiName',
        'TagSpecifications[0].Tags[0].Value is not resolved: amiName',
      ],
    },
    'a template with a time that was changed': {
      text: lines(
        'import { EC2Client, CreateImageCommand, DescribeImagesCommand } from "@aws-sdk/client-ec2";',
        'router.post("/create/:instanceId", async (req, res) => {',
        '  const { instanceId } = req.params;',
        '    const timestamp = new Date().toISOString().replace(/[:.]/g, "-");',
        '    const amiName = `backup-${instanceId}-${timestamp}`;',
        '    const command = new CreateImageCommand({',
        '      InstanceId: instanceId,',
        '      Name: amiName,',
        '      NoReboot: true,',
        '    });',
        '});',
      ),
      requests: [{ Name: 'backup-${instanceId}-${timestamp}', NoReboot: true }],
      changed: ['In Name, new Date().toISOString().replace(/[:.]/g, "-") was replaced with ${timestamp}.'],
      lost: [
        'InstanceId was not converted, because expressions are not evaluated: instanceId',
        'Name is not resolved: instanceId',
      ],
    },
    'a typed input with constants of the SDK, and a spread that depends on something': {
      text: lines(
        'const input: CreateImageCommandInput = {',
        "  InstanceId: 'i-0a1b2c3d4e5f60718',",
        '  Name: `web-${process.env.STAGE}`,',
        '  ...(noReboot && { NoReboot: true }),',
        '  BlockDeviceMappings: [{ DeviceName: "/dev/sdb", Ebs: { VolumeSize: 10, VolumeType: VolumeType.gp3 } }],',
        '};',
        'await client.send(new CreateImageCommand(input));',
      ),
      requests: [
        {
          InstanceId: 'i-0a1b2c3d4e5f60718',
          Name: 'web-${env:STAGE}',
          BlockDeviceMappings: [{ DeviceName: '/dev/sdb', Ebs: { VolumeSize: 10, VolumeType: 'gp3' } }],
        },
      ],
      changed: ['In Name, process.env.STAGE was replaced with ${env:STAGE}.'],
      lost: ['...(noReboot && { NoReboot: true }) was not converted, because expressions are not evaluated.'],
    },
    'an expression that satisfies a type': {
      text: 'const [a, b] = await Promise.all([\'i-0a1b2c3d4e5f60718\'].map(id => ec2.send(new CreateImageCommand({ InstanceId: id, Name: "web-" + id, NoReboot: true, } satisfies CreateImageCommandInput))));',
      requests: [{ Name: 'web-${id}', NoReboot: true }],
      lost: ['InstanceId was not converted, because expressions are not evaluated: id', 'Name is not resolved: id'],
    },
  },
  'from the field',
);
