import { testImports, web } from './support/test-import';

const devices = [{ DeviceName: '/dev/sdb', Ebs: { VolumeSize: 100, DeleteOnTermination: true } }];
const tags = [{ ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'web' }] }];

testImports('boto3', {
  'a call of the client': {
    text: `import boto3\nec2 = boto3.client('ec2', region_name='us-east-1')\nresponse = ec2.create_image(\n    InstanceId='i-0a1b2c3d4e5f60718',\n    Name="web",  # the name\n    NoReboot=True,\n    BlockDeviceMappings=[{'DeviceName': '/dev/sdb', 'Ebs': {'VolumeSize': 100, 'DeleteOnTermination': True}}],\n)\nprint(response['ImageId'])\n`,
    requests: [web({ NoReboot: true, BlockDeviceMappings: devices })],
  },
  'a call of an instance': {
    text: `ec2 = boto3.resource('ec2')\nimage = ec2.Instance('i-0a1b2c3d4e5f60718').create_image(Name='web')`,
    requests: [web()],
  },
  'a call of an instance with a name': {
    text: `instance = ec2.Instance(id="i-0a1b2c3d4e5f60718")\ninstance.create_image(Name='web', NoReboot=False)`,
    requests: [web({ NoReboot: false })],
  },
  'a dictionary alone': {
    text: "{'InstanceId': 'i-0a1b2c3d4e5f60718', 'Name': 'web', 'Description': None, 'NoReboot': True}",
    requests: [web({ NoReboot: true })],
    changed: ['Description was not converted, because it has no value.'],
  },
  'a dictionary with a name, and texts beside each other': {
    text: "params = {\n  'InstanceId': 'i-0a1b2c3d4e5f60718',\n  'Name': 'we' 'b',\n}\n",
    requests: [web()],
  },
  'arguments from a dictionary that stands in the text': {
    text: "args = dict(InstanceId='i-0a1b2c3d4e5f60718', Name='web')\nec2.create_image(**args)",
    requests: [web()],
  },
  'names that the text gives a value, and expressions': {
    text: "PREFIX = 'web'\nec2.create_image(InstanceId=instance.id, Name=f'{PREFIX}-{datetime.now():%Y-%m-%d}', Description=os.environ['DESCRIPTION'], DryRun=args.dry_run)",
    requests: [{ Name: 'web-${date}', Description: '${env:DESCRIPTION}' }],
    changed: [
      'In Name, datetime.now():%Y-%m-%d was replaced with ${date}.',
      "In Description, os.environ['DESCRIPTION'] was replaced with ${env:DESCRIPTION}.",
    ],
    lost: [
      'InstanceId was not converted, because expressions are not evaluated: instance.id',
      'DryRun was not converted, because expressions are not evaluated: args.dry_run',
    ],
  },
  'an expression in the name, which becomes a variable that nobody knows': {
    text: "ec2.create_image(InstanceId='i-0a1b2c3d4e5f60718', Name='web-' + build_id)",
    requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web-${build_id}' }],
    lost: ['Name is not resolved: build_id'],
  },
});

testImports('javascript', {
  'version 3 with its input in the call': {
    text: `await client.send(new CreateImageCommand({ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web', TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'web' }] }] }));`,
    requests: [web({ TagSpecifications: tags })],
  },
  'version 3 with its input before the call': {
    text: `const input: CreateImageCommandInput = { // the request\n  InstanceId: "i-0a1b2c3d4e5f60718",\n  Name: "web" as const,\n  NoReboot: undefined,\n};\nconst command = new CreateImageCommand(input);`,
    requests: [web()],
    changed: ['NoReboot was not converted, because it has no value.'],
  },
  'version 2 with a callback': {
    text: `ec2.createImage({ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web', NoReboot: true }, function (err, data) { console.log(data); });`,
    requests: [web({ NoReboot: true })],
  },
  'version 2 with a promise, a shorthand name and a spread': {
    text: "const Name = 'web';\nconst common = { InstanceId: 'i-0a1b2c3d4e5f60718' };\nawait ec2.createImage({ ...common, Name }).promise();",
    requests: [web()],
  },
  'a template and the environment': {
    text: 'new CreateImageCommand({ InstanceId: process.env.INSTANCE_ID, Name: `web-${process.env.STAGE}-${Date.now()}` })',
    requests: [{ Name: 'web-${env:STAGE}-${timestamp}' }],
    changed: [
      'In Name, process.env.STAGE was replaced with ${env:STAGE}.',
      'In Name, Date.now() was replaced with ${timestamp}.',
    ],
    lost: ['InstanceId was not converted, because expressions are not evaluated: process.env.INSTANCE_ID'],
  },
  'an object alone': { text: "{\n  InstanceId: 'i-0a1b2c3d4e5f60718',\n  Name: 'web',\n}", requests: [web()] },
});

testImports('new-ec2image', {
  'a command with tables': {
    text: `$tags = @{ ResourceType = 'image'; Tags = @{ Key = 'Name'; Value = 'web' } }\nNew-EC2Image -InstanceId i-0a1b2c3d4e5f60718 -Name "web" -NoReboot $true \`\n  -BlockDeviceMapping @(@{ DeviceName = '/dev/sdb'; Ebs = @{ VolumeSize = 100; DeleteOnTermination = $true } }) -TagSpecification $tags -Region eu-west-1`,
    requests: [web({ NoReboot: true, BlockDeviceMappings: devices, TagSpecifications: tags })],
    changed: ['Member names were changed to match the API.'],
    lost: ['-Region is not part of a request.'],
  },
});

testImports('terraform', {
  'a resource': {
    text: `resource "aws_ami_from_instance" "web" {\n  name               = "web"\n  source_instance_id = "i-0a1b2c3d4e5f60718" # the server\n  snapshot_without_reboot = true\n\n  tags = {\n    Name = "web"\n  }\n}\n`,
    requests: [{ Name: 'web', InstanceId: 'i-0a1b2c3d4e5f60718', NoReboot: true, TagSpecifications: tags }],
  },
  'references and functions': {
    text: 'resource "aws_ami_from_instance" "web" {\n  name = "web-${timestamp()}"\n  source_instance_id = aws_instance.web.id\n  deprecation_time = "2027-01-01T00:00:00Z"\n}\n',
    requests: [{ Name: 'web-${timestamp}' }],
    changed: ['In Name, timestamp() was replaced with ${timestamp}.'],
    lost: [
      'deprecation_time is a Terraform argument and not part of a request.',
      'InstanceId was not converted, because expressions are not evaluated: aws_instance.web.id',
    ],
  },
  'a heredoc, whose indentation is not part of the text': {
    text: 'resource "aws_ami_from_instance" "web" {\n  description = <<-EOT\n    The "web" server:\n      C:\\\\new\n\n    $${not} an expression\n  EOT\n  name = "web"\n}\n',
    requests: [{ Description: 'The "web" server:\n  C:\\\\new\n\n${not} an expression\n', Name: 'web' }],
  },
  'a heredoc that keeps its indentation, with a marker of Windows': {
    text: 'resource "aws_ami_from_instance" "web" {\r\n  description = <<TEXT\r\n  EOT TEXT\r\nTEXT\r\n  name = "web"\r\n}\r\n',
    requests: [{ Description: '  EOT TEXT\n', Name: 'web' }],
  },
  'an expression in a heredoc': {
    text: 'resource "aws_ami_from_instance" "web" {\n  name = "web"\n  description = <<-EOT\n    of ${timestamp()}\n  EOT\n}\n',
    requests: [{ Name: 'web', Description: 'of ${timestamp}\n' }],
    changed: ['In Description, timestamp() was replaced with ${timestamp}.'],
  },
  'a heredoc that does not end': {
    text: 'resource "aws_ami_from_instance" "web" {\n  name = "web"\n  description = <<EOT\nthe web server\n',
    requests: [{ Name: 'web', Description: 'the web server\n' }],
  },
  'the arguments of a resource alone': {
    text: '# the server\nsource_instance_id = "i-0a1b2c3d4e5f60718"\nname = "web"\nsnapshot_without_reboot = true\n',
    requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web', NoReboot: true }],
  },
  'a configuration in JSON': {
    text: '{ "resource": { "aws_ami_from_instance": { "web": { "name": "web", "source_instance_id": "i-0a1b2c3d4e5f60718" } } } }',
    requests: [{ Name: 'web', InstanceId: 'i-0a1b2c3d4e5f60718' }],
  },
});

testImports('assignments', {
  'members of a request in TOML': {
    text: '# the server\n\nInstanceId = "i-0a1b2c3d4e5f60718" # here\nName = "web"\nNoReboot = false\nBlockDeviceMappings = [{ DeviceName = "/dev/sdb", Ebs = { VolumeSize = 20 } }]\n',
    requests: [
      {
        InstanceId: 'i-0a1b2c3d4e5f60718',
        Name: 'web',
        NoReboot: false,
        BlockDeviceMappings: [{ DeviceName: '/dev/sdb', Ebs: { VolumeSize: 20 } }],
      },
    ],
  },
  'members under the names of HCL': {
    text: 'instance_id = "i-0a1b2c3d4e5f60718"\nname        = "web"\n',
    requests: [{ InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web' }],
    changed: ['Member names were changed to match the API.'],
  },
});

testImports('ruby', {
  'a call of the SDK for Ruby': {
    text: 'client.create_image({ instance_id: "i-0a1b2c3d4e5f60718", name: "web", no_reboot: true })',
    requests: [web({ NoReboot: true })],
    changed: ['Member names were changed to match the API.'],
  },
  'a hash with symbols, nil and a name with the time': {
    text: 'ec2.create_image({ :name => "web-#{Time.now.to_i}", :description => ENV["TEXT"], :no_reboot => nil })',
    requests: [{ Name: 'web-${timestamp}', Description: '${env:TEXT}' }],
    changed: [
      'Member names were changed to match the API.',
      'In Name, Time.now.to_i was replaced with ${timestamp}.',
      'In Description, ENV["TEXT"] was replaced with ${env:TEXT}.',
      'NoReboot was not converted, because it has no value.',
    ],
  },
});

testImports('php', {
  'a call of the client': {
    text: `<?php\n$result = $ec2->createImage([\n  'InstanceId' => 'i-0a1b2c3d4e5f60718', // the box\n  'Name' => 'web',\n  'NoReboot' => TRUE,\n  'BlockDeviceMappings' => [['DeviceName' => '/dev/sdb', 'Ebs' => ['VolumeSize' => 100, 'DeleteOnTermination' => true]]],\n]);`,
    requests: [web({ NoReboot: true, BlockDeviceMappings: devices })],
  },
  'an array with a name, and the older way to write one': {
    text: `$params = array('InstanceId' => 'i-0a1b2c3d4e5f60718', 'Name' => 'web');`,
    requests: [web()],
  },
});

testImports('ini', {
  'a section with comments and quotes': {
    text: `; request\n[request]\nInstanceId = i-0a1b2c3d4e5f60718\nName = "web"\nNoReboot = true\n`,
    requests: [web({ NoReboot: true })],
  },
});

testImports('csv', {
  'a request in each row, of which one cell has a comma and one is empty': {
    text: `InstanceId,Name,Description,NoReboot\ni-0a1b2c3d4e5f60718,web,"before, and ""after""",true\ni-0a1b2c3d4e5f60718,web,,\n`,
    requests: [web({ Description: 'before, and "after"', NoReboot: true }), web()],
  },
  'a row whose first cell is empty': {
    text: `Description,Name,InstanceId\n,web,i-0a1b2c3d4e5f60718\n`,
    requests: [web()],
  },
});
