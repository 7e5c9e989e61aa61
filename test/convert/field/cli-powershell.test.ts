import { lines } from '../support/lines';
import { testImports } from '../support/test-import';

/** As people have written it in public repositories, with other names. */
testImports(
  'cli-powershell',
  {
    'a path in a variable in the place of aws, in PowerShell': {
      text: lines(
        '$amiId = & $AWS ec2 create-image `',
        '        --instance-id $instanceId `',
        '        --name $amiName `',
        '        --description $amiDesc `',
        '        --no-reboot `',
        '        --tag-specifications "ResourceType=image,Tags=[{Key=Name,Value=$amiName},{Key=Purpose,Value=GoldenAMI}]" `',
        '        --query "ImageId" --output text',
      ),
      requests: [
        {
          InstanceId: '$instanceId',
          Name: '$amiName',
          Description: '$amiDesc',
          NoReboot: true,
          TagSpecifications: [
            {
              ResourceType: 'image',
              Tags: [
                { Key: 'Name', Value: '$amiName' },
                { Key: 'Purpose', Value: 'GoldenAMI' },
              ],
            },
          ],
        },
      ],
      lost: [
        '--query ImageId is not part of a request.',
        '--output text is not part of a request.',
        'InstanceId is not resolved: $instanceId',
        'Name is not resolved: $amiName',
        'Description is not resolved: $amiDesc',
        'TagSpecifications[0].Tags[0].Value is not resolved: $amiName',
      ],
    },
    'devices in a file': {
      text: lines(
        '$AmiResult = aws ec2 create-image `',
        '  --instance-id $InstanceId `',
        '  --name $AmiName `',
        '  --description "Translator GPU AMI — pre-pulled $ImageUri" `',
        '  --no-reboot `',
        '  --block-device-mappings file://block_devices.json `',
        '  --region $Region | ConvertFrom-Json 2>&1',
      ),
      requests: [
        {
          InstanceId: '$InstanceId',
          Name: '$AmiName',
          Description: 'Translator GPU AMI — pre-pulled $ImageUri',
          NoReboot: true,
        },
      ],
      lost: [
        'BlockDeviceMappings refers to a file that was not read: file://block_devices.json',
        '--region $Region is not part of a request.',
        'InstanceId is not resolved: $InstanceId',
        'Name is not resolved: $AmiName',
        'Description is not resolved: $ImageUri',
      ],
    },
    'two lists of tags with dates': {
      text: lines(
        '$ImageId = aws ec2 create-image `',
        '    --instance-id $InstanceId `',
        '    --name "gaming-$(Get-Date -format \'dd-MM-yyyy-hh-mm-ss-tt\')" `',
        '    --description="gaming-$(Get-Date -format \'dd-MM-yyyy-hh-mm-ss-tt\')" `',
        '    --no-reboot `',
        '    --query ImageId `',
        '    --output text `',
        '    --tag-specifications "ResourceType=image,Tags=[{Key=Name,Value=gaming-$(Get-Date -format \'dd-MM-yyyy-hh-mm-ss-tt\')}]" "ResourceType=snapshot,Tags=[{Key=Name,Value=gaming-$(Get-Date -format \'dd-MM-yyyy-hh-mm-ss-tt\')}]"',
      ),
      requests: [
        {
          InstanceId: '$InstanceId',
          Name: 'gaming-${timestamp}',
          Description: 'gaming-${timestamp}',
          NoReboot: true,
          TagSpecifications: [
            { ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'gaming-${timestamp}' }] },
            { ResourceType: 'snapshot', Tags: [{ Key: 'Name', Value: 'gaming-${timestamp}' }] },
          ],
        },
      ],
      changed: [
        "In Name, $(Get-Date -format 'dd-MM-yyyy-hh-mm-ss-tt') was replaced with ${timestamp}.",
        "In Description, $(Get-Date -format 'dd-MM-yyyy-hh-mm-ss-tt') was replaced with ${timestamp}.",
        "In TagSpecifications[0].Tags[0].Value, $(Get-Date -format 'dd-MM-yyyy-hh-mm-ss-tt') was replaced with ${timestamp}.",
        "In TagSpecifications[1].Tags[0].Value, $(Get-Date -format 'dd-MM-yyyy-hh-mm-ss-tt') was replaced with ${timestamp}.",
      ],
      lost: [
        '--query ImageId is not part of a request.',
        '--output text is not part of a request.',
        'InstanceId is not resolved: $InstanceId',
      ],
    },
    'an object’s member as the instance': {
      text: lines(
        '$awsec2ami = aws ec2 create-image --instance-id $awsec2.InstanceId --name ec2-ami',
        '$x = aws ec2 run-instances --image-id $awsec2ami.ImageId --count 1 --instance-type t2.micro',
      ),
      requests: [{ InstanceId: '$awsec2.InstanceId', Name: 'ec2-ami' }],
      lost: ['InstanceId is not resolved: $awsec2.InstanceId'],
    },
  },
  'from the field',
);
