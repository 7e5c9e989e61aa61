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
