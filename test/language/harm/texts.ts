import { Seeded } from './seeded';

/** Requests as people have them: right ones, and such as were pasted from elsewhere. */
export const realTexts: readonly string[] = [
  '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web-2026-01-01",\n  "NoReboot": true\n}\n',
  '{"InstanceId":"i-12345678","Name":"web","TagSpecifications":[{"ResourceType":"image","Tags":[{"Key":"Name","Value":"web"}]}]}',
  '{\n\t"InstanceId": "i-1234567890abcdef0",\n\t"Name": "${instanceName}-${date}",\n\t"BlockDeviceMappings": [\n\t\t{ "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 100, "VolumeType": "io2", "Iops": 4000 } },\n\t\t{ "DeviceName": "/dev/sdg", "NoDevice": "" }\n\t]\n}\n',
  '{ "instance_id": "i-1234567890abcdef0", "name": "web", "no_reboot": true,\n  "block_device_mappings": [{ "device_name": "/dev/xvda", "ebs": { "volume_size": 20, "volume_type": "GP3" } }],\n  "tag_specifications": [{ "resource_type": "Image", "tags": [{ "key": "a", "value": null }] }] }',
  '{\r\n  "InstanceId": "i-1234567890abcdef0 ",\r\n  "Name": "web", // the web\r\n  "NoReboot": "false",\r\n  "BlockDeviceMappings": [{ "DeviceName": "/DEV/XVDF", "Ebs": { "VolumeSize": "100GB", "Iops": 3,000 } }],\r\n}\r\n',
  '{\n  "InstanceId": "{{ instance_id }}",\n  "NoReboot": {{ no_reboot | lower }},\n  {% if data %}\n  "BlockDeviceMappings": [{"DeviceName": "{{ data }}", "NoDevice": ""}],\n  {% endif %}\n  "Name": "web"\n}\n',
  '{\n<<<<<<< HEAD\n  "Name": "web",\n  "NoReboot": true,\n=======\n  "Name": "api",\n>>>>>>> main\n  "InstanceId": "i-1234567890abcdef0"\n}\n',
  "{\n  'InstanceId': 'i-1234567890abcdef0',\n  'NoReboot': True,\n  'Description': None,\n  'BlockDeviceMappings': [{'DeviceName': '/dev/xvda', 'Ebs': {'DeleteOnTermination': True,},},],\n}\n",
  '{ "InstanceId": null, "Name": "", "Description": null, "SnapshotLocation": "", "BlockDeviceMappings": [{ "DeviceName": "", "VirtualName": null, "Ebs": { "VolumeType": "", "SnapshotId": null, "Encrypted": null } }, null] }',
  '{ "Description": "C:\\Users\\new", "Name": "web: 1", "InstanceId": "ami-12345678", "ImageId": "x", "Tags": { "a": "b" }, "Key": 1 }',
  '{ "BlockDeviceMappings": { "DeviceName": "sdf", "VolumeSize": 8, "Ebs": { "DeviceName": "/dev/sdf", "SnapshotId": "snap-12345678", "Encrypted": true, "VolumeType": "gp2", "Iops": 100 } }, "BlockDeviceMappings": [] }',
  '/* a */<<<<<<< b\n{ "InstanceId": "i-12345678", "Name": "web" }',
  '{ "InstanceId": "i-12345678", "Name": "web", "TagSpecifications": "[{\\"ResourceType\\":\\"instance\\",\\"Tags\\":[{\\"Key\\":\\"aws:a\\",\\"Value\\":7},{\\"Foo\\":{}}]}]" }',
  '{ "InstanceId": "i-12345678", "Name": "web", "TagSpecifications": ["ResourceType=instance,Tags=[{Key=aws:a,Foo=b},{Value=c}]"], "BlockDeviceMappings": "DeviceName=sdf,Ebs={VolumeSize=0,VolumeType=gp9,Iops=1}" }',
  '[{ "InstanceId": "i-12345678", "Name": "web" }]',
  'InstanceId: i-1234567890abcdef0\nName: web\n',
  'aws ec2 create-image --instance-id i-1234567890abcdef0 --name web --no-reboot',
  '',
];

/** Texts in which a quote or a comment is another one than it seems, so that the fix of one finding would bring others. */
export const misreadTexts: readonly string[] = [
  '[{ "InstanceId": "i-12345678", "Name": "we "N${C}ame": "web" }]',
  '${C}/*<<<<<<< a\n"DeviceName":None${C}*/<<<<<<< a\n"name": "DeviceName":0',
];

const pieces = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  "'",
  '\\',
  '\n',
  ' ',
  '\u00a0',
  '//',
  '/*',
  '*/',
  '{{ a }}',
  '{% b %}',
  '${C}',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '0',
  '3,000',
  '100GB',
  'true',
  'True',
  'null',
  'None',
  'Name',
  '"Name"',
  '"name":',
  '"Ebs"',
  '"NoReboot"',
  '"DeviceName":',
  '"Iops":',
  '""',
  '@',
  '…',
];

/** A text with a few pieces put in, taken out or doubled. */
export function broken(text: string, random: Seeded): string {
  let result = text;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.below(result.length + 1);
    const length = random.below(6);
    switch (random.below(3)) {
      case 0:
        result = result.slice(0, at) + random.pick(pieces) + result.slice(at);
        break;
      case 1:
        result = result.slice(0, at) + result.slice(at + length);
        break;
      default:
        result = result.slice(0, at) + result.slice(Math.max(0, at - length * 4));
    }
  }
  return result;
}

/** A text of pieces in any order. */
export function random(random: Seeded): string {
  return Array.from({ length: random.below(30) }, () => random.pick(pieces)).join('');
}

/** Each real text, and for each seed a broken one and a random one. */
export function* texts(seeds: number): Generator<string> {
  yield* realTexts;
  yield* misreadTexts;
  for (let seed = 1; seed <= seeds; seed++) {
    const numbers = new Seeded(seed);
    yield broken(numbers.pick(realTexts), numbers);
    yield random(numbers);
  }
}
