import assert from 'node:assert/strict';
import { convertToRequests } from '../../../server/src/convert/convert';
import { analyze } from '../../../server/src/language/analyze';
import { applyChanges } from '../../../server/src/language/apply-changes';
import type { Finding } from '../../../server/src/language/finding';
import { fixAllSafe } from '../../../server/src/language/fix-all';
import { readRequestDocument } from '../../../server/src/language/request-document';

const id = 'i-0a1b2c3d4e5f60718';
const request = { InstanceId: id, Name: 'web' };

/** A request in another form: one finding, and its first fix gives the request. */
const wholes: Readonly<Record<string, string>> = {
  'quotes of a word processor': `{\n  “InstanceId”: “${id}”,\n  “Name”: “web”\n}`,
  'German quotes': `{ „InstanceId“: „${id}“, „Name“: „web“ }`,
  'single quotes of a word processor': `{ ‘InstanceId’: ‘${id}’, ‘Name’: ‘web’ }`,
  guillemets: `{ «InstanceId»: «${id}», «Name»: «web» }`,
  'a mail': `> {\n>   "InstanceId": "${id}",\n>   "Name": "web"\n> }\n`,
  'an added file of a change': `+{\n+  "InstanceId": "${id}",\n+  "Name": "web"\n+}\n`,
  'the colors of a terminal': `\u001b[1;39m{\n  \u001b[34m"InstanceId"\u001b[0m: \u001b[32m"${id}"\u001b[0m,\n  "Name": "web"\n}\u001b[0m`,
  'a listing with numbers': `1 {\n2   "InstanceId": "${id}",\n3   "Name": "web"\n4 }\n`,
  'the parameters of a call': `{ "Parameters": { "InstanceId": "${id}", "Name": "web" } }`,
  'the name of the call around it': `{ "CreateImage": { "InstanceId": "${id}", "Name": "web" } }`,
  'YAML with space before each line': `  InstanceId: ${id}\n  Name: web\n`,
  'backslashes before the quotes': `{\\"InstanceId\\": \\"${id}\\", \\"Name\\": \\"web\\"}`,
  'quotes taken away by a shell': `{InstanceId:${id},Name:web}`,
  'YAML that merges another mapping': `InstanceId: ${id}\n<<: { Name: web }\n`,
  'a fence of Markdown': `Here it is:\n\n\`\`\`json\n{ "InstanceId": "${id}", "Name": "web" }\n\`\`\`\n`,
  'JSON5 with comments': `{\n  InstanceId: '${id}', // the box\n  Name: "web",\n}\n`,
  'an array of PHP': `<?php\n$client->createImage([\n  'InstanceId' => '${id}',\n  'Name' => 'web',\n]);\n`,
  'an array of PHP alone': `['InstanceId' => '${id}', 'Name' => 'web']`,
  'a diff': ` {\n-  "InstanceId": "i-00000000000000000",\n+  "InstanceId": "${id}",\n   "Name": "web"\n }\n`,
  'a diff with its head': `diff --git a/a b/a\nindex 1..2 100644\n--- a/a\n+++ b/a\n@@ -1,4 +1,4 @@\n {\n-  "InstanceId": "i-0",\n+  "InstanceId": "${id}",\n   "Name": "web"\n }\n`,
  'a prompt': `$ cat web.ami.json\n${JSON.stringify(request)}\n$ `,
  'a prompt in brackets': `[ec2-user@ip-10-0-0-1 ~]$ cat web.ami.json\n${JSON.stringify(request)}\n`,
  'the prompt of PowerShell': `PS C:\\> ${JSON.stringify(request)}`,
  'a here-document': `cat > web.ami.json <<'EOF'\n${JSON.stringify(request)}\nEOF\n`,
  'a here-string of PowerShell': `@'\n${JSON.stringify(request)}\n'@ | Set-Content web.ami.json\n`,
  'a log entry': `2026-01-01T00:00:00Z INFO request: ${JSON.stringify(request)}\n`,
  'a log entry with its level in brackets': `[INFO] 2026-01-01 ${JSON.stringify(request)}\n`,
  parentheses: `(${JSON.stringify(request)});`,
  'an INI file': `[request]\nInstanceId=${id}\nName=web\n`,
  'variables of a shell': `export INSTANCE_ID=${id}\nexport NAME='web'\n`,
  'a block of HCL without resource': `image {\n  instance_id = "${id}"\n  name = "web"\n}\n`,
  'a body of Terraform': `{\n  source_instance_id = "${id}"\n  name = "web"\n}\n`,
  'Terraform without resource': `aws_ami_from_instance "web" {\n  source_instance_id = "${id}"\n  name = "web"\n}\n`,
  'an object of HCL': `{\n  InstanceId = "${id}"\n  Name = "web"\n}\n`,
  'HTML entities': `<pre>${JSON.stringify(request).replaceAll('"', '&quot;')}</pre>`,
  'wide quotes': JSON.stringify(request).replaceAll('"', '＂'),
  'double primes': JSON.stringify(request).replaceAll('"', '″'),
  'UTF-16 with a NUL behind each character': JSON.stringify(request).replace(/(?=.)/g, '\0'),
  'a log of GitHub Actions': lines('2026-01-01T10:00:00.0000000Z '),
  'a log of Docker Compose': lines('web-1  | '),
  'a log with times in brackets': lines('[2026-01-01 10:00:00] '),
  'what grep prints of a file': lines('web.ami.json:'),
  'a listing with numbers and bars': lines(' 1 | '),
  'a list with bullets': `{\n•\t"InstanceId": "${id}",\n•\t"Name": "web"\n}\n`,
  'a mail that quotes a mail': lines('>> '),
  'a mail with an answer': `On Mon, Kim wrote:\n${lines('> ')}\nlooks good\n`,
  'a code block of Jira': `{code:json}\n${JSON.stringify(request, null, 2)}\n{code}\n`,
  'a block of Jira without format': `{noformat}\n${JSON.stringify(request, null, 2)}\n{noformat}\n`,
  'a cell of a spreadsheet': `"${JSON.stringify(request).replaceAll('"', '""')}"\n`,
  'JSON in a string in a string': JSON.stringify(JSON.stringify(JSON.stringify(request))),
  'backticks of PowerShell before the quotes': JSON.stringify(request).replaceAll('"', '`"'),
  'a hash table of PowerShell': `@{\n  InstanceId = "${id}"\n  Name = "web"\n}\n`,
  'a here-string of PowerShell that a variable gets': `$json = @"\n${JSON.stringify(request, null, 2)}\n"@\n`,
  'a list of PowerShell': `InstanceId : ${id}\nName       : web\n`,
  'a list of Markdown': `- InstanceId: ${id}\n- Name: web\n`,
  'a task of Ansible': `- name: Create image\n  amazon.aws.ec2_ami:\n    instance_id: ${id}\n    name: web\n`,
  'a plan of Terraform': `Terraform will perform the following actions:\n\n  + resource "aws_ami_from_instance" "web" {\n      + id                 = (known after apply)\n      + name               = "web"\n      + source_instance_id = "${id}"\n    }\n\nPlan: 1 to add.\n`,
  'what a module of JavaScript exports': `export default {\n  InstanceId: "${id}",\n  Name: "web",\n};\n`,
  'what a module of CommonJS exports': `module.exports = {\n  InstanceId: "${id}",\n  Name: "web",\n};\n`,
  'a dict() of Python': `dict(InstanceId="${id}", Name="web")\n`,
  'a cell of Jupyter': `In [3]: request = {'InstanceId': '${id}', 'Name': 'web'}\n`,
  'a session of Python': `>>> client.create_image(InstanceId='${id}', Name='web')\n{'ImageId': 'ami-0a1b2c3d4e5f60718'}\n`,
  CSV: `InstanceId,Name\n${id},web\n`,
  'CSV with quotes': `"InstanceId";"Name"\n"${id}";"web"\n`,
  'a table with tabs': `Name\tInstanceId\nweb\t${id}\n`,
  'a hash of Perl': `{ InstanceId => '${id}', Name => 'web' }\n`,
  'a table of Lua': `{ InstanceId = "${id}", Name = "web" }\n`,
  'an echo of a shell': `echo '${JSON.stringify(request)}' > web.ami.json\n`,
  'a call with curl': `curl -X POST https://api.example.com -d '${JSON.stringify(request)}'\n`,
  'a query of the API': `Action=CreateImage&InstanceId=${id}&Name=web&Version=2016-11-15`,
  'a script with its interpreter': `#!/usr/bin/env node\n${JSON.stringify(request)}\n`,
  'comments of a shell': `# my request\n${JSON.stringify(request)}\n`,
  'a macro of Confluence': `<ac:plain-text-body><![CDATA[${JSON.stringify(request)}]]></ac:plain-text-body>`,
  'a hash of Ruby with symbols': `{ :instance_id => '${id}', :name => 'web', :description => nil }`,
  'a hash of Ruby': `{ instance_id: "${id}", name: "web" }`,
};

/** Code that nobody converts: one finding, and no fix. */
const codes: Readonly<Record<string, string>> = {
  Go: `&ec2.CreateImageInput{\n\tInstanceId: aws.String("${id}"),\n\tName: aws.String("web"),\n}\n`,
  Java: `CreateImageRequest.builder().instanceId("${id}").name("web").build();`,
  CDK: `new ec2.CfnImage(this, 'Img', {\n  instanceId: '${id}',\n  name: 'web',\n});\n`,
  'HCL in a function': `locals {\n  request = jsonencode({\n    InstanceId = "${id}"\n  })\n}\n`,
};

/** Of another kind, and nothing to convert: one finding says so. */
const others: Readonly<Record<string, string>> = {
  'instances as a table': `|           DescribeInstances           |\n+---------------------------------------+\n||  InstanceId  |  ${id} ||\n`,
  'instances as text': `INSTANCES\t0\tx86_64\t${id}\tami-0a1b2c3d4e5f60718\tt3.micro\n`,
  'instances as YAML': `Reservations:\n- Instances:\n  - ImageId: ami-0a1b2c3d4e5f60718\n    InstanceId: ${id}\n`,
  'the answer of a query': `[\n    [\n        "${id}",\n        "web"\n    ]\n]\n`,
  'an answer of boto3 with a date': `{'Images': [{'ImageId': 'ami-0a1b2c3d4e5f60718', 'LaunchTime': datetime.datetime(2026, 1, 1, tzinfo=tzutc())}]}`,
  'a template of Packer': `source "amazon-ebs" "web" {\n  ami_name = "web"\n  region = "us-east-1"\n}\n`,
  'a log of Packer': `==> amazon-ebs.web: Creating AMI web from instance ${id}\n    amazon-ebs.web: AMI: ami-0a1b2c3d4e5f60718\n`,
  'a template of CloudFormation': `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Web:\n    Type: AWS::EC2::Instance\n`,
  'a plan of Terraform in JSON': '{ "format_version": "1.2", "planned_values": { "root_module": {} } }',
  'a resource of Crossplane': `apiVersion: ec2.aws.upbound.io/v1beta1\nkind: AMICopy\nspec:\n  forProvider:\n    name: web\n`,
  'C#': `var request = new CreateImageRequest\n{\n    InstanceId = "${id}",\n    Name = "web"\n};\n`,
  Rust: `let resp = client.create_image().instance_id("${id}").name("web").send().await?;\n`,
  'a filter of jq': `jq '.InstanceId = "${id}" | .Name = "web"' request.json\n`,
  'two requests, one a line': `${JSON.stringify(request)}\n${JSON.stringify(request)}\n`,
  RTF: `{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Courier;}}\n\\f0\\fs20 \\{ "InstanceId": "${id}" \\}\n}`,
  XML: `<CreateImage><instanceId>${id}</instanceId><name>web</name></CreateImage>\n`,
  Base64: Buffer.from(JSON.stringify(request)).toString('base64'),
  'an encoded address': encodeURIComponent(JSON.stringify(request)),
  'a table of Markdown': `| Member | Value |\n|---|---|\n| InstanceId | ${id} |\n`,
  'an error of the CLI':
    'An error occurred (InvalidAMIName.Duplicate) when calling the CreateImage operation: AMI name web is already in use\n',
  'an ID alone': `${id}\n`,
  'a picture': '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR',
};

/** Other signs for those of JSON: one finding each, and fix-all mends them. */
const signs: Readonly<Record<string, string>> = {
  'an equals sign for a colon': `{ "InstanceId" = "${id}", "Name" = "web" }`,
  'an arrow for a colon': `{ "InstanceId" => "${id}", "Name" => "web" }`,
  'semicolons for commas': `{ "InstanceId": "${id}"; "Name": "web" }`,
  'wide signs of East Asia': `{ "InstanceId"："${id}"，"Name"："web" }`,
};

/** One finding, whose first fix is what was meant. */
const ids: Readonly<Record<string, string>> = {
  'an address of the console': `https://console.aws.amazon.com/ec2/home?region=us-east-1#InstanceDetails:instanceId=${id}`,
  'an ID with the name of the instance': `${id} (web-1)`,
  'an ID with a label': `instance-id: ${id}`,
};

/** The request with a mark before each line. */
function lines(mark: string): string {
  return JSON.stringify(request, null, 2).replace(/^/gm, mark);
}

describe('What else people paste', () => {
  for (const [title, text] of Object.entries(wholes)) {
    it(`${title}: one finding, and one fix that gives the request`, () => {
      const [finding, ...others] = found(text);
      assert.deepEqual(others, []);
      assert.deepEqual(JSON.parse(afterFirstFix(text, finding)), request);
      assert.equal(fixedAll(text), text);
    });
  }

  for (const [title, text] of Object.entries(codes)) {
    it(`${title}: one finding, and nothing is edited`, () => {
      assert.equal(found(text).length, 1);
      assert.equal(fixedAll(text), text);
    });
  }

  for (const [title, text] of Object.entries(others)) {
    it(`${title}: one finding says so, and nothing is edited`, () => {
      assert.deepEqual(
        found(text).length,
        1,
        found(text)
          .map(({ message }) => message)
          .join('\n'),
      );
      assert.equal(fixedAll(text), text);
    });
  }

  it('a log with several requests: each is offered, by its name or its instance', () => {
    const text = `INFO ${JSON.stringify(request)}\nINFO { "InstanceId": "i-0a1b2c3d4e5f60719", "NoReboot": true }\n`;
    const [finding, ...more] = found(text);
    assert.deepEqual(more, []);
    assert.deepEqual(
      finding?.fixes?.().map(({ title }) => title.split(': ').at(-1)),
      ['web', 'i-0a1b2c3d4e5f60719'],
    );
  });

  it('a NUL in a text: one finding at its place, and the fix removes it', () => {
    const text = `{ "InstanceId": "${id}", "Name": "we\0b" }`;
    const [finding, ...more] = found(text);
    assert.deepEqual(more, []);
    assert.equal(text.slice(finding?.offset, finding?.end), '\0');
    assert.deepEqual(JSON.parse(afterFirstFix(text, finding)), request);
  });

  for (const tail of ['EOF', ';', "'", '"@', '```', ');', '...']) {
    it(`${tail} behind a request: the fix deletes it`, () => {
      const text = `${JSON.stringify(request)}\n${tail}\n`;
      const [finding, ...more] = found(text);
      assert.deepEqual(more, []);
      assert.deepEqual(JSON.parse(afterFirstFix(text, finding)), request);
    });
  }

  for (const [written, name] of [
    ['"i-0a1b2c3d\n4e5f60718"', 'in the middle'],
    ['"i-0a1b2c3d\n      4e5f60718"', 'with an indent'],
    ['"i-0a1b2c3d=\n4e5f60718"', 'by a mail client'],
    ['"i-0a1b2c3d4e5f60718\n"', 'before its end'],
  ] as const) {
    it(`an ID that was wrapped ${name}: one finding, and the fix joins the lines`, () => {
      const text = `{ "InstanceId": ${written}, "Name": "web" }`;
      const [finding, ...more] = found(text);
      assert.deepEqual(more, []);
      assert.deepEqual(JSON.parse(afterFirstFix(text, finding)), request);
    });
  }

  for (const [title, text] of Object.entries(signs)) {
    it(`${title}: one finding each, and fix-all gives the request`, () => {
      assert.ok(found(text).every(({ rule }) => rule === 'json-syntax'));
      assert.deepEqual(JSON.parse(fixedAll(text)), request);
    });
  }

  for (const [title, written] of Object.entries(ids)) {
    it(`${title}: the ID in it is the first fix`, () => {
      const text = JSON.stringify({ ...request, InstanceId: written });
      const [finding, ...others] = found(text);
      assert.deepEqual(others, []);
      assert.deepEqual(JSON.parse(afterFirstFix(text, finding)), request);
    });
  }

  it('a letter of another alphabet in a name: a misspelling, not an unknown member', () => {
    const text = `{ "Inst\u0430nceId": "${id}", "Name": "web" }`;
    const [finding, ...others] = found(text);
    assert.deepEqual(others, []);
    assert.deepEqual(JSON.parse(afterFirstFix(text, finding)), request);
  });

  it('tags of templates with quotes of their own: never edited', () => {
    const text = `{ "InstanceId": "${id}", "Name": "{{ include "web.fullname" . }}", "NoReboot": #{NoReboot} }`;
    assert.deepEqual(
      found(text).map(({ rule }) => rule),
      ['json-syntax', 'json-syntax'],
    );
    assert.equal(fixedAll(text), text);
    assert.ok(found(text).every(({ fixes }) => fixes === undefined || fixes().length === 0));
  });

  it('a text in another encoding: its NULs are never escaped', () => {
    const text = `{"InstanceId":"${id}","Name":"web"}`.replace(/(?=.)/g, '\0');
    assert.equal(fixedAll(text), text);
  });

  it('wide digits: the number that they mean', () => {
    const text = `{ "InstanceId": "${id}", "Name": "web", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": "１００" } }] }`;
    const [finding] = found(text);
    assert.match(afterFirstFix(text, finding), /"VolumeSize": 100 /);
  });

  it('a text that breaks off: one finding for all brackets that are open', () => {
    const text = `{ "InstanceId": "${id}", "Name": "web", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": ""`;
    assert.equal(found(text).length, 1);
  });

  it('a comma that is missing behind a merge conflict or a comment: never written into them', () => {
    const conflict =
      '{\n<<<<<<< a\n  "Name": "web"\n=======\n  "Name": "api"\n>>>>>>> b\n  "InstanceId": "i-12345678"\n}';
    for (const { fixes } of found(conflict)) assert.deepEqual(fixes?.() ?? [], []);
    const comment = '{\n  "Name": "web" // the web\n  "InstanceId": "i-12345678"\n}';
    const finding = found(comment).find(({ rule }) => rule === 'json-syntax');
    assert.match(afterFirstFix(comment, finding), /"web", \/\/ the web/);
  });
});

function found(text: string): Finding[] {
  return analyze(readRequestDocument(text), { convert: convertToRequests });
}

function afterFirstFix(text: string, finding: Finding | undefined): string {
  const [fix] = finding?.fixes?.() ?? [];
  assert.ok(fix);
  return applyChanges(text, fix.changes);
}

function fixedAll(text: string): string {
  const change = fixAllSafe(readRequestDocument(text), document => analyze(document));
  return change === undefined ? text : applyChanges(text, [change]);
}
