import { request, testRule } from './test-rule';

const web = '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n';
const fixes = { 'Convert to a JSON request': web };

testRule('other-notation', {
  finds: {
    'a command line': {
      text: '«aws ec2 create-image --instance-id i-1234567890abcdef0 --name web»\n',
      message: 'This is an AWS CLI command line, not JSON.',
      severity: 'error',
      fixes,
    },
    'a command line with its prompt and what it prints': {
      text: '«$ aws --region eu-west-1 ec2 create-image --instance-id i-1234567890abcdef0 --name web»\n{ "ImageId": "ami-12345678" }\n',
      message: 'This is an AWS CLI command line, not JSON.',
      fixes: { 'Convert to a JSON request (1 item cannot be converted)': web },
    },
    'a Python dictionary': {
      text: "«{»\n    'InstanceId': 'i-1234567890abcdef0',\n    'Name': 'web',\n    'Description': None,\n}\n",
      message: 'This is Python, not JSON.',
      fixes,
    },
    'a call of boto3': {
      text: "«ec2.create_image(InstanceId='i-1234567890abcdef0', Name='web')»",
      message: 'This is Python, not JSON.',
      fixes,
    },
    'a JavaScript object': {
      text: "«{ InstanceId: 'i-1234567890abcdef0', Name: 'web' }»",
      message: 'This is JavaScript, not JSON.',
      fixes,
    },
    'a request without its quotes': {
      text: '«{InstanceId:i-1234567890abcdef0,Name:web}»',
      message: 'This is JSON without its double quotes; a shell has removed them.',
      fixes,
    },
    'a request with escaped quotes': {
      text: '«{\\"InstanceId\\":\\"i-1234567890abcdef0\\",\\"Name\\":\\"web\\"}»',
      message: 'This is JSON inside a string: its quotes are escaped.',
      fixes,
    },
    'a request in a string': {
      text: '«"{\\"InstanceId\\":\\"i-1234567890abcdef0\\",\\"Name\\":\\"web\\"}"»',
      message: 'This is JSON inside a string: its quotes are escaped.',
      fixes,
    },
    'a request in single quotes': {
      text: '«\'{"InstanceId":"i-1234567890abcdef0","Name":"web"}\'»',
      message: 'This is JSON in single quotes for a shell.',
      fixes,
    },
    'a request in Markdown': {
      text: '«```json»\n{ "InstanceId": "i-1234567890abcdef0", "Name": "web" }\n```\n',
      message: 'This is Markdown with a code block, not JSON.',
      fixes,
    },
    YAML: {
      text: '«InstanceId: i-1234567890abcdef0»\nName: web\n',
      message: 'This is YAML, not JSON.',
      fixes,
    },
    'members in TOML': {
      text: '«InstanceId = "i-1234567890abcdef0"»\nName = "web"\n',
      message: 'This is TOML or HCL, not JSON.',
      fixes,
    },
    'a Terraform resource': {
      text: '«resource "aws_ami_from_instance" "web" {»\n  name = "web"\n  source_instance_id = "i-1234567890abcdef0"\n}\n',
      message: 'This is a Terraform configuration, not JSON.',
      fixes: { 'Convert to a JSON request': '{\n  "Name": "web",\n  "InstanceId": "i-1234567890abcdef0"\n}\n' },
    },
    'what PowerShell left of a request': {
      text: '«{ "Name": "web", "BlockDeviceMappings": "System.Object[]" }»',
      message: "PowerShell's ConvertTo-Json truncated this request. Run it with -Depth 10.",
      fixes: {
        'Convert to a JSON request (1 item cannot be converted)': '{\n  "Name": "web"\n}\n',
      },
    },
    'a command of PowerShell': {
      text: '«New-EC2Image -InstanceId i-12345678 -Name web»',
      message: 'This is a PowerShell command, not JSON.',
      fixes: { 'Convert to a JSON request': '{\n  "InstanceId": "i-12345678",\n  "Name": "web"\n}\n' },
    },
    'a Packer template': {
      text: '«source "amazon-ebs" "web" {»\n  ami_name = "web"\n}',
      message: 'This is a Packer template, not JSON.',
      fixes: { 'Convert to a JSON request (1 item cannot be converted)': '{\n  "Name": "web"\n}\n' },
    },
    'typographic quotation marks': {
      text: '«{ “InstanceId”: “i-12345678”, “Name”: “web” }»',
      message: 'This is JSON with typographic quotation marks.',
      fixes: { 'Convert to a JSON request': '{\n  "InstanceId": "i-12345678",\n  "Name": "web"\n}\n' },
    },
    'a request with the marks of a diff': {
      text: '«+{»\n+  "InstanceId": "i-12345678",\n+  "Name": "web"\n+}',
      message: 'This is JSON with a mark or a number at the beginning of each line.',
      fixes: { 'Convert to a JSON request': '{\n  "InstanceId": "i-12345678",\n  "Name": "web"\n}\n' },
    },
    PHP: {
      text: "«['InstanceId' => 'i-1234567890abcdef0', 'Name' => 'web']»",
      message: 'This is PHP, not JSON.',
      fixes,
    },
    'a call of the SDK for Ruby': {
      text: '«client.create_image(instance_id: "i-1234567890abcdef0", name: "web")»',
      message: 'This is Ruby, not JSON.',
      fixes,
    },
    'a diff': {
      text: '«{»\n-  "InstanceId": "i-0",\n+  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}',
      message: 'This is a diff, not JSON.',
      fixes,
    },
    'an INI file': {
      text: '«InstanceId=i-1234567890abcdef0»\nName=web\n',
      message: 'This is an INI or environment file, not JSON.',
      fixes,
    },
    'a table': {
      text: '«InstanceId,Name»\ni-1234567890abcdef0,web\n',
      message: 'This is CSV, not JSON.',
      fixes,
    },
    'HTML entities': {
      text: '«{&quot;InstanceId&quot;:&quot;i-1234567890abcdef0&quot;,&quot;Name&quot;:&quot;web&quot;}»',
      message: 'This is JSON with HTML entities.',
      fixes,
    },
    'NUL characters': {
      text: `«${[...'{"InstanceId":"i-1234567890abcdef0","Name":"web"}'].join('\0')}»`,
      message: 'This text contains NUL characters. It might be UTF-16 text that was opened with another encoding.',
      fixes,
    },
    'a here-document': {
      text: '«cat <<EOF»\n{"InstanceId":"i-1234567890abcdef0","Name":"web"}\nEOF\n',
      message: 'This is JSON in a shell here-document.',
      fixes,
    },
    'a prompt': {
      text: '«$ {"InstanceId":"i-1234567890abcdef0","Name":"web"}»',
      message: 'This is JSON copied from a terminal with the prompt.',
      fixes,
    },
    'other text around a request': {
      text: '«Sent: {"InstanceId":"i-1234567890abcdef0","Name":"web"} (200)»',
      message: 'This JSON request is surrounded by other text.',
      fixes,
    },
    'words before a request': {
      text: '«Here is the request: for web»\n{ "Name": "web" }',
      message: 'This JSON request is surrounded by other text.',
      fixes: { 'Convert to a JSON request': '{\n  "Name": "web"\n}\n' },
    },
    'a call around a request': {
      text: '«createImage( { "Name": "web" });»',
      message: 'This JSON request is surrounded by other text.',
      fixes: { 'Convert to a JSON request': '{\n  "Name": "web"\n}\n' },
    },
    'a block of HCL that is no request': {
      text: '«ebs_block_device {»\n  device_name = "/dev/sdb"\n}\n',
      message: 'This is TOML or HCL, not JSON.',
    },
    'program code': {
      text: '«ec2Client.createImage(CreateImageRequest.builder().instanceId("i-12345678").name("web").build());»',
      message: 'This is program code, not JSON.',
    },
    'a log of an SDK': {
      text: "«[AWS ec2 200 0.5s 0 retries] createImage({ InstanceId: 'i-12345678', Name: 'web' })»",
      message: 'This is an AWS SDK log, not JSON.',
      fixes: { 'Convert to a JSON request': '{\n  "InstanceId": "i-12345678",\n  "Name": "web"\n}\n' },
    },
    'each of several requests': {
      text: '«aws ec2 create-image --name a»\naws ec2 create-image --name b\n',
      message: 'This is an AWS CLI command line, not JSON.',
      fixes: {
        'Convert request 1 of 2 to JSON: a': '{\n  "Name": "a"\n}\n',
        'Convert request 2 of 2 to JSON: b': '{\n  "Name": "b"\n}\n',
      },
    },
  },
  accepts: {
    'a request': request('"NoReboot": false'),
    'one word of another language': request('"NoReboot": True'),
    'one name without quotes': '{ Name: "web", "InstanceId": "i-1234567890abcdef0" }',
    'a sign that is no mark of a diff': `{\n-  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}`,
    'text before a request that has mistakes of its own': 'Hello { "InstanceId": "i-1234567890abcdef0" "Name": "web" }',
    'a request that is being written': '{ Instance',
    'a comment with a command': `// aws ec2 create-image --cli-input-json file://web.ami.json\n${request('"NoReboot": false')}`,
    'a text of PowerShell': request('"Description": "@{a=b}"'),
    'an empty file': '',
  },
});
