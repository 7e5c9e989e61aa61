import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applySentChanges, changesToSent } from '../../../client/src/requests/as-sent';
import { toPlainRequest } from '../../../server/src/language/plain-request';
import { readRequestDocument } from '../../../server/src/language/request-document';

describe('A file as it was sent', () => {
  const text = [
    '{',
    '  // The nightly image',
    '  "Name": "web-${date}-${time}",',
    '  "InstanceId": "i-1",',
    '  "TagSpecifications": [ { "ResourceType": "image", "Tags": [ { "Key": "Stage", "Value": "${env:STAGE}" } ] } ]',
    '}',
    '',
  ].join('\n');
  const sent = {
    InstanceId: 'i-1',
    Name: 'web-2026-11-25-09-27-22',
    TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Stage', Value: 'test' }] }],
  };

  it('is the file itself where nothing changed, whatever its formatting, its order and its variables', () => {
    assert.equal(asSent(text, sent), text);
    assert.equal(asSent(text.replaceAll('\n', '\r\n'), sent), text.replaceAll('\n', '\r\n'));
  });

  it('is the file itself where it names no instance, and the selected one was sent', () => {
    const without = text.replace('  "InstanceId": "i-1",\n', '');
    assert.equal(asSent(without, sent), without);
    const empty = text.replace('"i-1"', '""');
    assert.equal(asSent(empty, sent), empty);
  });

  it('differs only where a value was another one', () => {
    const { Tags } = sent.TagSpecifications[0] ?? {};
    const other = { ...sent, Name: 'db-1', TagSpecifications: [{ ResourceType: 'snapshot', Tags }] };
    const expected = text.replace('"web-${date}-${time}"', '"db-1"').replace('"image"', '"snapshot"');
    assert.equal(asSent(text, other), expected);
  });

  it('has the members and items that were sent, and no others', () => {
    const more = asSent(text, { ...sent, NoReboot: true });
    assert.deepEqual(JSON.parse(more).NoReboot, true);
    const tags = [...(sent.TagSpecifications[0]?.Tags ?? []), { Key: 'Team', Value: 'web' }];
    const longer = asSent(text, { ...sent, TagSpecifications: [{ ResourceType: 'image', Tags: tags }] });
    assert.match(longer, /\/\/ The nightly image/);
    assert.match(longer, /"Team"/);
    const { Name, ...less } = sent;
    assert.doesNotMatch(asSent(text, less), /"Name"/);
    assert.equal(Name, sent.Name);
  });

  it('takes a variable for whatever it had been, not for any text', () => {
    assert.equal(asSent('{"Name": "${date}-${date}"}', { Name: '-' }), '{"Name": "${date}-${date}"}');
    assert.notEqual(asSent('{"Name": "ab${date}bc"}', { Name: 'abc' }), '{"Name": "ab${date}bc"}');
    assert.notEqual(asSent('{"Name": "web-${date}"}', { Name: 'db-2026' }), '{"Name": "web-${date}"}');
  });

  it('finds the texts between variables in their order, and the last at the end', () => {
    const written = '{"Name": "a-${date}-b-${time}-c"}';
    const isUnchanged = (Name: string) => asSent(written, { Name }) === written;
    assert.ok(isUnchanged('a-1-b-2-c'));
    assert.ok(isUnchanged('a-b-b-b-c'));
    for (const other of ['a-1-2-c', 'a-1-b-2-d', 'x-1-b-2-c', 'a-1-b-c', 'a-b-1-c', 'a-1-b-2-c!']) {
      assert.ok(!isUnchanged(other), other);
    }
  });

  it('is another one where the file names another instance now', () => {
    assert.equal(asSent('{"InstanceId": "i-2"}', { InstanceId: 'i-1' }), '{"InstanceId": "i-1"}');
  });

  it('has a value of another kind whole, in the lines of its member', () => {
    const of = (written: string, value: unknown) =>
      asSent(`{\n  "Tags": ${written}\n}`, { Tags: value }).replace(/^\{\n {2}"Tags": |\n\}$/g, '');
    assert.equal(of('{ "a": 1 }', ['x']), '[\n    "x"\n  ]');
    assert.equal(of('["x"]', { 0: 'x' }), '{\n    "0": "x"\n  }');
    assert.equal(of('"x"', null), 'null');
    assert.equal(of('null', { a: 1 }), '{\n    "a": 1\n  }');
    assert.equal(of('null', 'x'), '"x"');
    assert.equal(of('7', '7'), '"7"');
  });

  it('changes one item of a list, and leaves the others as they are written', () => {
    const written = '{ "Tags": [ { "Key": "a" },   { "Key": "b" } ] }';
    assert.equal(asSent(written, { Tags: [{ Key: 'a' }, { Key: 'c' }] }), written.replace('"b"', '"c"'));
  });

  it('is the whole request where the file holds none of it', () => {
    assert.equal(asSent('[]', { Name: 'web' }), '{\n  "Name": "web"\n}\n');
  });

  it('stays in time with as many variables as a file can hold', () => {
    const many = `{"Name": "${'a${date}'.repeat(20_000)}c"}`;
    assert.notEqual(asSent(many, { Name: 'a'.repeat(30_000) }), many);
  });
});

function asSent(text: string, sent: unknown): string {
  const lines = TextDocument.create('file:///web.ami.json', 'ami-request', 0, text);
  const { request, places } = toPlainRequest(readRequestDocument(text), {});
  const ranges = [...places].map(([pointer, { offset, end }]) => [
    pointer,
    { start: lines.positionAt(offset), end: lines.positionAt(end) },
  ]);
  return applySentChanges(text, changesToSent({ request, places: Object.fromEntries(ranges) }, sent));
}
