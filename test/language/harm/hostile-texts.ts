/** Makes a text of about so many UTF-16 units. */
type Hostile = (length: number) => string;

/** Texts that a reader could go through again at each place of them, or that have something wrong at each place. */
export const hostileTexts: Readonly<Record<string, Hostile>> = {
  'comments on one line': length => repeated('/**/', length),
  'comments that are not closed': length => repeated('/*', length),
  'a comment of spaces': length => `/*${repeated(' ', length)}*/`,
  'a comment of stars': length => `/*${repeated('*\n', length)}`,
  'a comment behind each member': length => `{${repeated('"a":1, // b\n', length)}}`,
  'lines that silence a rule': length => repeated('// ami-ignore name-length\n', length),
  'lines that silence what is wrong': length =>
    tags(length, '{"Key":"aws:a","Value":"b"}, // ami-ignore tag-key-reserved-prefix\n'),
  'one comment that names rules without end': length => `// ami-ignore ${repeated('a, ', length)}`,
  'tags that are not closed': length => repeated('{{ a', length),
  'tags for values': length => `{${repeated('"Name":{{ a }},\n', length)}}`,
  'tags of statements': length => `{\n${repeated('{% if a %}\n"Name":"b",\n{% endif %}\n', length)}}`,
  'variables that are not closed': length => `{"Name":"${repeated('${', length)}"}`,
  'variables that nobody knows': length => `{"Name":"${repeated('${a}', length)}"}`,
  'quotes that make no sense': length => `{${repeated('"a":"b"c,', length)}`,
  'texts that a plus joins, without end': length => `{"Name":${repeated('"a"+', length)}`,
  'texts that a plus joins, a line each': length => `{"Name":"a"${repeated('+"a"\n', length)}`,
  'single quotes': length => `{${repeated("'Name':'a',", length)}}`,
  'typographic quotes': length => `{${repeated('“Name”: “a”,', length)}}`,
  'names without quotes': length => `{${repeated('Name:a,', length)}}`,
  'markers of conflicts': length => `{\n${repeated('=======\n', length)}`,
  'conflicts that are opened': length => `{\n${repeated('<<<<<<< a\n', length)}`,
  'conflicts, each whole': length =>
    `{\n${repeated('<<<<<<< a\n"Name":"b",\n=======\n"Name":"c",\n>>>>>>> d\n', length)}}`,
  'text that is no JSON': length => `{${repeated('@ ,: ', length)}}`,
  'words and no request': length => repeated('lorem ipsum ', length),
  'lists that are opened': length => repeated('[', length),
  'objects that are opened': length => repeated('{"Ebs":', length),
  'objects that are closed': length => `${repeated('{"Ebs":', length / 2)}1${repeated('}', length / 2)}`,
  'brackets that are closed only': length => `{${repeated(']}', length)}`,
  commas: length => `{${repeated(',', length)}}`,
  'colons only': length => `{"Name"${repeated(':', length)}}`,
  'an escape that JSON does not know': length => `{"Description":"${repeated('\\U', length)}"}`,
  'an escape that JSON knows': length => `{"Description":"${repeated('\\u0041', length)}"}`,
  'backslashes only': length => `{"Description":"${repeated('\\', length)}`,
  'a long name of control characters': length => `{"${repeated('\u0007', length)}":1}`,
  'NULs only': length => repeated('\0', length),
  'spaces that look like others': length => `{${repeated('\u00a0', length)}}`,
  'spaces without width': length => `{"Name":"${repeated('a\u200b', length)}"}`,
  'halves of surrogates': length => `{"Name":"${repeated('\ud800', length)}"}`,
  'a Name without end': length => `{"InstanceId":"i-12345678","Name":"${repeated(': ', length)}"}`,
  'a Name of slashes and dots': length =>
    `{"InstanceId":"${repeated('i-', length)}","Name":"${repeated('/.', length)}"}`,
  'a number without end': length => `{"BlockDeviceMappings":[{"Ebs":{"VolumeSize":${repeated('1', length)}}}]}`,
  'thousands of a number': length => `{"BlockDeviceMappings":[{"Ebs":{"VolumeSize":1${repeated(',000', length)}}}]}`,
  'numbers with units': length => `{"BlockDeviceMappings":[${repeated('{"Ebs":{"VolumeSize":100GB}},', length)}null]}`,
  'a text with one line of a megabyte': length =>
    `{"InstanceId":"i-12345678","Name":"web","Description":"${repeated('a', length)}"}`,
  'lines that end with CR': length => `{\r${repeated('"Name":"a",\r', length)}}`,
  'empty lines': length => `{${repeated('\r\n', length)}}`,
  'items that are null': length => `{"BlockDeviceMappings":[${repeated('null,', length)}null]}`,
  'items that are numbers': length => `{"BlockDeviceMappings":[${repeated('1,', length)}1]}`,
  'items that are texts': length => `{"BlockDeviceMappings":[${repeated('"DeviceName=/dev/sdf",', length)}1]}`,
  'mappings that are empty': length => `{"BlockDeviceMappings":[${repeated('{},', length)}{}]}`,
  'mappings of one device': length => mappings(length, () => '{"DeviceName":"/dev/sdf","Ebs":{"VolumeSize":8}},'),
  'mappings of wrong devices': length => mappings(length, index => `{"DeviceName":"sd${index}","NoDevice":""},`),
  'mappings of two names for one device': length =>
    mappings(
      length,
      index => `{"DeviceName":"/dev/${index % 2 === 0 ? 'sd' : 'xvd'}${letters(index >> 1)}","NoDevice":""},`,
    ),
  'volumes that are wrong in each member': length =>
    mappings(
      length,
      () =>
        '{"Ebs":{"VolumeType":"gp9","VolumeSize":"8","Iops":1.5,"Throughput":-1,"Encrypted":"yes","KmsKeyId":"a","SnapshotId":"b"},"NoDevice":true,"VirtualName":"c"},',
    ),
  'volumes beyond their ratio': length =>
    mappings(
      length,
      index => `{"DeviceName":"/dev/xvd${letters(index)}","Ebs":{"VolumeType":"io1","VolumeSize":4,"Iops":64000}},`,
    ),
  'ephemeral volumes': length =>
    mappings(length, index => `{"DeviceName":"/dev/xvd${letters(index)}","VirtualName":"ephemeral${index}"},`),
  'tags with keys that are reserved': length => tags(length, '{"Key":"aws:a","Value":"b"},'),
  'tags that are null': length => tags(length, '{"Key":null,"Value":null},'),
  'tags of other characters': length => tagsOf(length, index => `{"Key":"a${index}!é","Value":"?"},`),
  'tags that differ in case': length =>
    tagsOf(length, index => `{"Key":"${index % 2 === 0 ? 'a' : 'A'}${index >> 1}","Value":""},`),
  'tags without a key': length => tags(length, '{"Value":"b"},'),
  'tags that are an object': length =>
    `{"TagSpecifications":[{"ResourceType":"image","Tags":{${repeatedWith(length, index => `"a${index}":"b",`)}"c":"d"}}]}`,
  'a tag object per specification': length =>
    `{"TagSpecifications":[${repeated('{"ResourceType":"image","Tags":{"a":"b"}},', length)}{}]}`,
  'specifications of one type': length =>
    `{"TagSpecifications":[${repeated('{"ResourceType":"image","Tags":[{"Key":"a","Value":"b"}]},', length)}{}]}`,
  'specifications of other types': length =>
    `{"TagSpecifications":[${repeated('{"ResourceType":"IMAGE","Tags":[]},{"ResourceType":"instance"},', length)}{}]}`,
  'one member again and again': length => `{${repeated('"Name":"a",', length)}"Name":"a"}`,
  'members that nobody knows': length => `{${repeatedWith(length, index => `"a${index}":1,`)}"b":1}`,
  'members that are nearly right': length => `{${repeatedWith(length, index => `"InstanceI${index % 10}":1,`)}"b":1}`,
  'members of another place': length =>
    `{${repeatedWith(length, index => `"${placed[index % placed.length]}":"/dev/sdf",`)}"b":1}`,
  'members in another case': length => mappings(length, () => '{"deviceName":"/dev/sdf","ebs":{"volumeSize":8}},'),
  'members that stand one level too high': length =>
    mappings(length, () => '{"VolumeSize":8,"VolumeType":"gp3","Iops":3000},'),
  'names that other objects have': length =>
    `{${repeated('"__proto__":{"constructor":{"toString":1}},', length)}"Name":"a"}`,
  'paths of a state machine': length => `{${repeated('"Name.$":"$.name",', length)}"a":1}`,
  'many nesting objects in a list': length =>
    `{"BlockDeviceMappings":[${repeated('[[[{"Ebs":[{"Ebs":{}}]}]]],', length)}1]}`,
  'YAML of many lines': length => repeated('- Name: web\n  InstanceId: i-12345678\n', length),
  'a command line without end': length =>
    `aws ec2 create-image --instance-id i-12345678 ${repeated("--name 'a b' \\\n", length)}`,
  'a template of Terraform': length => `resource "aws_ami_from_instance" "a" {\n${repeated('  name = "a"\n', length)}}`,
  'a log of events': length =>
    `{"Records":[${repeated('{"eventName":"CreateImage","requestParameters":{"instanceId":"i-12345678","name":"a"}},', length)}{}]}`,
  'images as EC2 lists them': length =>
    `{"Images":[${repeated('{"ImageId":"ami-12345678","Name":"a","BlockDeviceMappings":[]},', length)}{}]}`,
  'a fence of Markdown': length => `\`\`\`json\n{${repeated('"Name":"a",\n', length)}}\n\`\`\``,
  'an array of PHP': length => `<?php\n$client->createImage([\n${repeated("'Name' => 'web',\n", length)}]);\n`,
  'a hash of Ruby': length => `client.create_image({\n${repeated("name: 'web', :description => nil,\n", length)}})\n`,
  'a diff of many lines': length =>
    `@@ -1,9 +1,9 @@\n {\n${repeated('-  "Name": "a",\n+  "Name": "b",\n', length)} }\n`,
  'a diff of many parts': length => repeated('@@ -1,4 +1,4 @@\n {\n+"Name": "a"\n }\n', length),
  'sections of an INI file': length => repeated('[request]\nName=web\nInstanceId=i-12345678\n', length),
  'variables of a shell': length => repeated("export NAME='web'\n", length),
  'HTML entities': length => `<pre>{${repeated('&quot;Name&quot;:&quot;a&quot;,', length)}}</pre>`,
  'HTML entities that never end': length => `{&quot;Name&quot;:&quot;${repeated('&amp;', length)}`,
  'text with NULs between its letters': length => `{${repeated('"\0N\0a\0m\0e\0"\0:\0"\0a\0"\0,\0', length)}}`,
  'prompts of a shell': length => repeated('$ cat web.ami.json\n{"Name":"web"}\n', length),
  'prompts in brackets': length => repeated('[ec2-user@ip-10-0-0-1 ~]$ ', length),
  'here-documents': length => repeated('cat > web.ami.json <<\'EOF\'\n{"Name":"web"}\nEOF\n', length),
  'here-documents that are not closed': length => repeated("cat <<'EOF'\n", length),
  'a here-string of PowerShell': length =>
    `@'\n{${repeated('"Name":"a",\n', length)}}\n'@ | Set-Content web.ami.json\n`,
  'JSON in a log': length => repeated('2026-01-01T00:00:00Z INFO request: {"Name":"web"}\n', length),
  'JSON in other text': length => `The request is ${repeated('{"Name":"web"} or ', length)}nothing.`,
  'one request in other text': length => `The request is {${repeated('"Name":"web",', length)}"a":1} and no other.`,
  'braces in other text': length => repeated('see { and } ', length),
  'a listing with numbers': length => repeatedWith(length, index => `${index + 1} "Name": "web",\n`),
  'a mail': length => `> {\n${repeated('>   "Name": "web",\n', length)}> }\n`,
  'colors of a terminal': length => `\u001b[1;39m{${repeated('\u001b[34m"Name"\u001b[0m: "web",', length)}}`,
  'backslashes before quotes': length => `{${repeated('\\"Name\\": \\"web\\",', length)}}`,
  'wide quotes': length => `{${repeated('＂Name＂:＂a＂,', length)}}`,
  'JSON in strings of JSON': length =>
    `{"BlockDeviceMappings":[${repeated(String.raw`"{\\"Ebs\\":\\"{}\\"}",`, length)}1]}`,
  'leftovers of PowerShell': length => `{"Tags":[${repeated('"System.Object[]","@{Key=a; Value=b}",', length)}1]}`,
  'a request that lacks a brace at its start': length =>
    mappings(length, index => `${index === 3 ? '' : '{'}"DeviceName":"/dev/xvd${letters(index)}","NoDevice":""},\n`),
  'a request that lacks a bracket at its start': length =>
    `"BlockDeviceMappings":[${repeated('{"NoDevice":""},\n', length)}{}]}`,
  'a request with a quote too many': length =>
    `{"InstanceId":"i-12345678","Name":""web","BlockDeviceMappings":[${repeated('{"NoDevice":""},', length)}{}]}`,
  'a request that breaks off': length =>
    `{"Name":"web","BlockDeviceMappings":[${repeated('{"NoDevice":""},', length)}{"Ebs":{`,
  'a request with a wrong bracket at its end': length =>
    `{"BlockDeviceMappings":[${repeated('{"NoDevice":""},', length)}{}}}`,
  'a section of an INI file and empty lines': length => `[a]${repeated('\n', length)}!`,
  'a call and spaces': length => `.create_image${repeated(' ', length)}!`,
  'JSON in a string': length => JSON.stringify(`{${repeated('"Name":"a",', length)}}`),
};

const placed = ['DeviceName', 'VolumeSize', 'Key', 'ResourceType', 'Iops'];

/** Rows of hostile texts of one shape, so long. */
function repeated(piece: string, length: number): string {
  return piece.repeat(Math.max(1, Math.ceil(length / piece.length)));
}

function repeatedWith(length: number, piece: (index: number) => string): string {
  const pieces: string[] = [];
  let written = 0;
  for (let index = 0; written < length; index++) {
    const next = piece(index);
    pieces.push(next);
    written += next.length;
  }
  return pieces.join('');
}

function mappings(length: number, mapping: (index: number) => string): string {
  return `{"InstanceId":"i-12345678","Name":"web","BlockDeviceMappings":[${repeatedWith(length, mapping)}{}]}`;
}

function tagsOf(length: number, tag: (index: number) => string): string {
  const start = '{"InstanceId":"i-12345678","Name":"web","TagSpecifications":[{"ResourceType":"image","Tags":[';
  return `${start}${repeatedWith(length, tag)}{"Key":"z","Value":""}]}]}`;
}

function tags(length: number, tag: string): string {
  return tagsOf(length, () => tag);
}

function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}
