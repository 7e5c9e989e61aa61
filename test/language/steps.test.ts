import assert from 'node:assert/strict';
import { type AnyFileOptions, analyze } from '../../server/src/language/analyze';
import { applyChanges } from '../../server/src/language/apply-changes';
import { fixAllSafe } from '../../server/src/language/fix-all';
import { formatRequest } from '../../server/src/language/format';
import { hover } from '../../server/src/language/hover';
import { outline } from '../../server/src/language/outline';
import { type RequestDocument, readRequestDocument } from '../../server/src/language/request-document';
import { stepApis } from '../../server/src/language/steps/step-apis';
import { stepsKind } from '../../server/src/language/steps/steps-kind';
import { accept, labelsAt, readMark, suggestionsAt } from './accept';
import { steps } from './rules/test-rule';

const valid = `// Shared with the partner, for a year.
{
  "$schema": "https://example.com/ami-after.schema.json",
  "extends": ["./release.ami-after.json"],
  "steps": [
    {
      "id": "copy",
      "CopyImage": { "Encrypted": true, "Name": "web-\${date}", "TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "from", "Value": "\${imageId}" }] }] },
      "regions": { "eu-west-1": { "KmsKeyId": "alias/images" }, "ap-south-1": { "KmsKeyId": "arn:aws:kms:ap-south-1:111122223333:key/1" } }
    },
    { "id": "share", "ModifyImageAttribute": { "LaunchPermission": { "Add": [{ "UserId": "111122223333" }] } } },
    { "id": "end-of-life", "EnableImageDeprecation": { "DeprecateAt": "1y" } },
    { "id": "protect", "EnableImageDeregistrationProtection": { "WithCooldown": false }, "on": "source" },
    { "id": "publish", "PutParameter": { "Name": "/golden/\${region}/web", "DataType": "aws:ec2:image" }, "on": ["eu-west-1"] },
  ],
  "retention": { "keep": 3, "days": 30, "select": [{ "Name": "name", "Values": ["web-*"] }] }
}
`;

describe('A file of steps', () => {
  it('has no findings where every step can run', () => {
    assert.deepEqual(judge(read(valid)), []);
  });

  for (const [mistake, text, expected] of [
    ['a misspelled API', steps('{ "id": "a", "CopyImages": {} }'), ['property-near-miss']],
    ['a member of a call beside it', steps('{ "id": "a", "WithCooldown": true }'), ['property-misplaced']],
    ['a number in quotes', '{ "steps": [], "retention": { "keep": "3" } }', ['type-number-as-string']],
    ['a path without its list', '{ "extends": "a.ami-after.json", "steps": [] }', ['type-mismatch']],
    [
      'a region that is a number',
      steps('{ "id": "a", "CopyImage": {}, "regions": { "eu-west-1": 1 } }'),
      ['type-mismatch'],
    ],
    ['an unknown variable', steps('{ "id": "a", "PutParameter": { "Name": "/a/${imageID}" } }'), ['variable-unknown']],
    ['text that is broken off', '{ "steps": [ }', ['json-syntax']],
    ['a list of files', '[]', ['json-root-not-object']],
    ['nothing', '', ['json-empty-document']],
  ] as const) {
    it(`says one thing of ${mistake}`, () => {
      assert.deepEqual(
        judge(read(text)).map(({ rule }) => rule),
        expected,
      );
    });
  }

  it('knows variables of a step that a request does not know', () => {
    const request = '{ "InstanceId": "i-1234567890abcdef0", "Name": "web-${imageId}" }';
    assert.deepEqual(
      analyze(readRequestDocument(request)).map(({ rule }) => rule),
      ['variable-unknown'],
    );
  });

  it('never throws, however it is cut off', () => {
    const onRuleError = (rule: string, error: unknown) => assert.fail(`${rule}: ${error}`);
    for (let end = 0; end < valid.length; end += 7) {
      for (const { fixes } of judge(read(valid.slice(0, end)), { onRuleError })) fixes?.();
    }
  });

  it('takes out at once what the run supplies', () => {
    const text = steps('{ "id": "a", "CopyImage": { "SourceImageId": "ami-12345678", "Encrypted": true } }');
    const change = fixAllSafe(read(text), each => judge(each));
    assert.ok(change);
    assert.equal(applyChanges(text, [change]), steps('{ "id": "a", "CopyImage": { "Encrypted": true } }'));
  });

  it('is formatted as a request is', () => {
    const text = '{"steps":[{"id":"a"}]}';
    const changes = formatRequest(read(text), { tabSize: 2, insertSpaces: true });
    assert.match(applyChanges(text, changes), /^\{\n {2}"steps": \[/);
  });

  it('has an outline of its steps by their names', () => {
    const [, , list] = outline(read(valid));
    assert.deepEqual(
      list?.children.map(({ name, detail }) => [name, detail]),
      [
        ['copy', 'CopyImage'],
        ['share', 'ModifyImageAttribute'],
        ['end-of-life', 'EnableImageDeprecation'],
        ['protect', 'EnableImageDeregistrationProtection'],
        ['publish', 'PutParameter'],
      ],
    );
  });
});

describe('Completion in a file of steps', () => {
  it('offers whole steps, with an ID that no other step has', () => {
    const text = accept('{ "steps": [{ "id": "share" }, |] }', 'Share with an account', undefined, stepsKind);
    assert.match(text, /"id": "share-2", "ModifyImageAttribute"/);
  });

  it('offers a whole step for each API', () => {
    const offered = suggestionsAt('{ "steps": [|] }', undefined, stepsKind).map(({ detail }) => detail);
    assert.deepEqual(
      stepApis.filter(api => !offered.includes(api)),
      [],
    );
  });

  it('offers the APIs until a step has one, and regions only to a copy', () => {
    assert.deepEqual(labels('{ "steps": [{ "id": "a", | }] }').slice(0, 5), [
      'CopyImage',
      'ModifyImageAttribute',
      'EnableImageDeprecation',
      'EnableImageDeregistrationProtection',
      'PutParameter',
    ]);
    assert.deepEqual(labels('{ "steps": [{ "id": "a", "CopyImage": {}, | }] }'), ['regions']);
    assert.deepEqual(labels('{ "steps": [{ "id": "a", "PutParameter": {}, | }] }'), ['on']);
  });

  it('offers the members of a call that a person writes', () => {
    const offered = labels('{ "steps": [{ "CopyImage": { | } }] }');
    assert.deepEqual(offered.slice(0, 4), ['Name', 'Description', 'Encrypted', 'KmsKeyId']);
    assert.ok(!offered.includes('SourceImageId'));
  });

  it('offers regions, and in them what may differ there', () => {
    assert.ok(labels('{ "steps": [{ "CopyImage": {}, "regions": { | } }] }').includes('eu-west-1'));
    assert.ok(labels('{ "steps": [{ "CopyImage": {}, "regions": { "eu-west-1": { | } } }] }').includes('KmsKeyId'));
  });

  it('offers values, and variables of the step', () => {
    assert.deepEqual(labels('{ "steps": [{ "on": | }] }'), ['all', 'source', 'copies']);
    assert.deepEqual(labels('{ "steps": [{ "EnableImageDeprecation": { "DeprecateAt": | } }] }'), ['90d', '6m', '1y']);
    assert.ok(labels('{ "steps": [{ "PutParameter": { "Name": "/web/$|" } }] }').includes('${imageId}'));
    assert.ok(!labelsAt('{ "Name": "$|" }').includes('${imageId}'));
  });

  function labels(text: string): string[] {
    return labelsAt(text, stepsKind);
  }
});

describe('Hover in a file of steps', () => {
  it('has AWS’s documentation of a member, and what is ours', () => {
    assert.match(
      over('{ "steps": [{ "CopyImage": { "Kms|KeyId": "x" } }] }'),
      /symmetric.*KMS key[\s\S]*must be in the Region of the copy/,
    );
    assert.match(over('{ "steps": [{ "PutParameter": { "Data|Type": "text" } }] }'), /aws:ec2:image/);
    assert.match(over('{ "steps": [{ "Copy|Image": {} }] }'), /Copies the image to other Regions/);
  });

  function over(marked: string): string {
    const { text, offset } = readMark(marked);
    return hover(read(text), offset, { variables: {} })?.markdown ?? '';
  }
});

function judge(document: RequestDocument, options: AnyFileOptions = {}) {
  return analyze(document, { kind: stepsKind, ...options });
}

function read(text: string): RequestDocument {
  return readRequestDocument(text, stepsKind.shape);
}
