import { testImports, web } from './support/test-import';

const volume = { DeviceName: '/dev/sdb', Ebs: { VolumeSize: 100, DeleteOnTermination: true } };
const start = 'aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name web';

testImports('cli', {
  'the shortest command': { text: start, requests: [web()] },
  'a prompt before the command': { text: `$ ${start} --no-reboot`, requests: [web({ NoReboot: true })] },
  'the flags that say the opposite': {
    text: `${start} --reboot --no-dry-run`,
    requests: [web({ NoReboot: false, DryRun: false })],
  },
  'values behind an equals sign': {
    text: 'aws ec2 create-image --instance-id=i-0a1b2c3d4e5f60718 --name="web"',
    requests: [web()],
  },
  'lines that go on, with a comment after them': {
    text: `# nightly\naws ec2 create-image \\\n  --instance-id i-0a1b2c3d4e5f60718 \\\n  --name web \\\n  --no-reboot # quick\necho done\n`,
    requests: [web({ NoReboot: true })],
  },
  'devices as JSON in single quotes': {
    text: `${start} --block-device-mappings '[{"DeviceName": "/dev/sdb", "Ebs": {"VolumeSize": 100, "DeleteOnTermination": true}}]'`,
    requests: [web({ BlockDeviceMappings: [volume] })],
  },
  'devices as JSON in double quotes': {
    text: `${start} --block-device-mappings "[{\\"DeviceName\\":\\"/dev/sdb\\",\\"NoDevice\\":\\"\\"}]"`,
    requests: [web({ BlockDeviceMappings: [{ DeviceName: '/dev/sdb', NoDevice: '' }] })],
  },
  'devices in shorthand, several and with nothing in NoDevice': {
    text: `${start} --block-device-mappings DeviceName=/dev/sdb,Ebs={VolumeSize=100,DeleteOnTermination=TRUE} DeviceName=/dev/sdc,NoDevice=`,
    requests: [web({ BlockDeviceMappings: [volume, { DeviceName: '/dev/sdc', NoDevice: '' }] })],
  },
  'devices whose quotes the shell took': {
    text: `${start} --block-device-mappings [{"DeviceName":"/dev/sdb","Ebs":{"VolumeSize":100,"DeleteOnTermination":true}}]`,
    requests: [web({ BlockDeviceMappings: [volume] })],
  },
  'tags with spaces, commas and equals signs': {
    text: `${start} --tag-specifications 'ResourceType=image,Tags=[{Key=Name,Value=web server},{Key=a,Value="x,y"},{Key=b,Value=c\\,d},{Key=e,Value=f=g}]'`,
    requests: [
      web({
        TagSpecifications: [
          {
            ResourceType: 'image',
            Tags: [
              { Key: 'Name', Value: 'web server' },
              { Key: 'a', Value: 'x,y' },
              { Key: 'b', Value: 'c,d' },
              { Key: 'e', Value: 'f=g' },
            ],
          },
        ],
      }),
    ],
  },
  'one tag without its list': {
    text: `${start} --tag-specifications "ResourceType=image,Tags={Key=Name,Value=web}" "ResourceType=snapshot,Tags=[{Key=Name,Value=web}]"`,
    requests: [
      web({
        TagSpecifications: [
          { ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'web' }] },
          { ResourceType: 'snapshot', Tags: [{ Key: 'Name', Value: 'web' }] },
        ],
      }),
    ],
  },
  'a request in the command, which flags win over': {
    text: `aws ec2 create-image --cli-input-json '{"InstanceId":"i-0a1b2c3d4e5f60718","Name":"old","NoReboot":true}' --name web --reboot`,
    requests: [web({ NoReboot: false })],
  },
  'a request in a here-document': {
    text: `aws ec2 create-image --cli-input-json "$(cat <<EOF\n{ "InstanceId": "i-0a1b2c3d4e5f60718", "Name": "web" }\nEOF\n)"`,
    requests: [web()],
  },
  'a request in a file, which is not read': {
    text: `${start} --cli-input-json file://web.json`,
    requests: [web()],
    lost: ['--cli-input-json refers to a file that was not read: file://web.json'],
  },
  'the account and what is printed, which are no part of a request': {
    text: `AWS_PROFILE=prod aws --region eu-west-1 ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name web --query ImageId --output text | tee id`,
    requests: [web()],
    lost: [
      '--profile prod is not part of a request.',
      '--region eu-west-1 is not part of a request.',
      '--query ImageId is not part of a request.',
      '--output text is not part of a request.',
    ],
  },
  'a command behind aws-vault': {
    text: `aws-vault exec prod -- ${start}`,
    requests: [web()],
    lost: ['--profile prod is not part of a request.'],
  },
  'a command behind sudo with a path': {
    text: `sudo /usr/local/bin/${start} > out.json 2>&1`,
    requests: [web()],
  },
  'a command in a substitution': {
    text: `AMI_ID=$(${start} --output text)\nif [ -z "$AMI_ID" ]; then exit 1; fi`,
    requests: [web()],
    lost: ['--output text is not part of a request.'],
  },
  'a command in old quotes': { text: `id=\`${start}\``, requests: [web()] },
  'a command in a loop and a pipe': {
    text: `for i in 1 2; do ${start} --no-reboot || exit 1; done`,
    requests: [web({ NoReboot: true })],
  },
  'dates, users and commits as variables': {
    text: 'aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name "web-$(date +%Y-%m-%d)" --description "by $USER at $(git rev-parse --short HEAD) on $(date -u +%FT%T)"',
    requests: [
      {
        InstanceId: 'i-0a1b2c3d4e5f60718',
        Name: 'web-${date}',
        Description: 'by ${user} at ${gitCommit} on ${timestamp}',
      },
    ],
    changed: [
      'In Name, $(date +%Y-%m-%d) was replaced with ${date}.',
      'In Description, $USER was replaced with ${user}.',
      'In Description, $(git rev-parse --short HEAD) was replaced with ${gitCommit}.',
      'In Description, $(date -u +%FT%T) was replaced with ${timestamp}.',
    ],
  },
  'a variable where a request takes none, which stays as it is': {
    text: 'aws ec2 create-image --instance-id "$INSTANCE_ID" --name "${STAGE}-web" --block-device-mappings "DeviceName=$DEVICE,NoDevice="',
    requests: [
      {
        InstanceId: '$INSTANCE_ID',
        Name: '${env:STAGE}-web',
        BlockDeviceMappings: [{ DeviceName: '$DEVICE', NoDevice: '' }],
      },
    ],
    changed: ['In Name, ${STAGE} was replaced with ${env:STAGE}.'],
    lost: ['InstanceId is not resolved: $INSTANCE_ID', 'BlockDeviceMappings[0].DeviceName is not resolved: $DEVICE'],
  },
  'a variable within JSON': {
    text: `${start} --tag-specifications '[{"ResourceType":"image","Tags":[{"Key":"Stage","Value":"'$STAGE'"}]}]'`,
    requests: [
      web({ TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Stage', Value: '${env:STAGE}' }] }] }),
    ],
    changed: ['In TagSpecifications[0].Tags[0].Value, $STAGE was replaced with ${env:STAGE}.'],
  },
  'two commands': {
    text: 'aws ec2 create-image --instance-id i-1 --name a && \\\naws ec2 create-image --instance-id i-2 --name b',
    requests: [
      { InstanceId: 'i-1', Name: 'a' },
      { InstanceId: 'i-2', Name: 'b' },
    ],
  },
  'quotes of all kinds': {
    text: `${start} --description 'It'\\''s "the" '"best \\"one\\" for \\$5"`,
    requests: [web({ Description: 'It\'s "the" best "one" for $5' })],
  },
  'quotes that know escapes': { text: `${start} --description $'a\\tb'`, requests: [web({ Description: 'a\tb' })] },
  'options without the command': {
    text: "--name web --tag-specifications 'ResourceType=image,Tags=[{Key=a,Value=b}]'",
    requests: [{ Name: 'web', TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'a', Value: 'b' }] }] }],
  },
  'shorthand alone': {
    text: 'DeviceName=/dev/sdb,Ebs={VolumeSize=100,DeleteOnTermination=true}',
    requests: [{ BlockDeviceMappings: [volume] }],
  },
});

testImports('cli', {
  'what the script itself writes to a file, as it stands': {
    text: `cat > input.json <<'EOF'\n{ "InstanceId": "i-0a1b2c3d4e5f60718", "Name": "web" }\nEOF\naws ec2 create-image --cli-input-json file://input.json --no-reboot`,
    requests: [web({ NoReboot: true })],
  },
  'what the script itself writes to a file, with variables': {
    text: 'cat <<EOF >./a.json\n{ "InstanceId": "$ID", "Name": "web-$(date +%F)" }\nEOF\naws ec2 create-image --cli-input-json file://a.json',
    requests: [{ InstanceId: '$ID', Name: 'web-${date}' }],
    changed: ['In Name, $(date +%F) was replaced with ${date}.'],
    lost: ['InstanceId is not resolved: $ID'],
  },
  'devices that tee writes to a file': {
    text: 'tee maps.json <<EOF\n[{ "DeviceName": "/dev/sdc", "NoDevice": "" }]\nEOF\naws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name web --block-device-mappings file://maps.json',
    requests: [web({ BlockDeviceMappings: [{ DeviceName: '/dev/sdc', NoDevice: '' }] })],
  },
  'variables that the script gives literals to, once': {
    text: 'ID=i-0a1b2c3d4e5f60718\nSTAGE=prod\nSTAGE=test\nNAME="web $STAGE"\nfor x in 1 2; do aws ec2 create-image --instance-id "$ID" --name "$NAME $x"; done',
    requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web ${env:STAGE} ${env:x}' }],
    changed: ['In Name, $STAGE was replaced with ${env:STAGE}.', 'In Name, $x was replaced with ${env:x}.'],
  },
  'words that no quotation marks hold together': {
    text: 'aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name web server --no-reboot now',
    requests: [web({ NoReboot: true })],
    lost: ['server is not part of a request.', 'now is not part of a request.'],
  },
});

testImports('cli-powershell', {
  'what the script itself writes to a file': {
    text: `@'\n{ "InstanceId": "i-0a1b2c3d4e5f60718", "Name": "web" }\n'@ | Set-Content -Encoding ascii request.json\naws ec2 create-image \`\n  --cli-input-json file://request.json\n`,
    requests: [web()],
  },
  'lines that go on, and quotes that PowerShell 5 needs': {
    text: `aws ec2 create-image \`\r\n  --instance-id i-0a1b2c3d4e5f60718 \`\r\n  --name web \`\r\n  --block-device-mappings '[{\\"DeviceName\\":\\"/dev/sdc\\",\\"NoDevice\\":\\"\\"}]'`,
    requests: [web({ BlockDeviceMappings: [{ DeviceName: '/dev/sdc', NoDevice: '' }] })],
  },
  'its prompt, variables and dates': {
    text: 'PS C:\\Users\\kim> aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name "web-$env:STAGE-$(Get-Date -Format yyyyMMdd)"',
    requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web-${env:STAGE}-${date}' }],
    changed: [
      'In Name, $env:STAGE was replaced with ${env:STAGE}.',
      'In Name, $(Get-Date -Format yyyyMMdd) was replaced with ${date}.',
    ],
  },
  'a here-string': {
    text: `$image = aws ec2 create-image --cli-input-json @'\n{ "InstanceId": "i-0a1b2c3d4e5f60718", "Name": "web" }\n'@`,
    requests: [web()],
  },
});

testImports('cli-cmd', {
  'lines that go on, and escaped quotes': {
    text: `aws ec2 create-image ^\r\n  --instance-id i-0a1b2c3d4e5f60718 ^\r\n  --name "web" ^\r\n  --block-device-mappings "[{\\"DeviceName\\":\\"/dev/sdc\\",\\"NoDevice\\":\\"\\"}]"`,
    requests: [web({ BlockDeviceMappings: [{ DeviceName: '/dev/sdc', NoDevice: '' }] })],
  },
  'its prompt and variables': {
    text: 'C:\\tools>aws ec2 create-image --instance-id i-0a1b2c3d4e5f60718 --name "web %STAGE%"',
    requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web ${env:STAGE}' }],
    changed: ['In Name, %STAGE% was replaced with ${env:STAGE}.'],
  },
});
