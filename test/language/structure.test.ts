import assert from 'node:assert/strict';
import { folds } from '../../server/src/language/folding';
import { type OutlineEntry, outline } from '../../server/src/language/outline';
import { readRequestDocument } from '../../server/src/language/request-document';
import { selectionSpans } from '../../server/src/language/selection';
import { readMark } from './accept';

describe('The outline', () => {
  it('names mappings by device, specifications by resource type and tags by key', () => {
    const text = `{
      "Name": "web",
      "BlockDeviceMappings": [
        { "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 100, "VolumeType": "gp3" } },
        { "DeviceName": "/dev/sdg", "NoDevice": "" },
        { "DeviceName": "/dev/sdh", "VirtualName": "ephemeral0" },
        {}
      ],
      "TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "stage", "Value": "prod" }] }]
    }`;
    assert.deepEqual(lines(outline(readRequestDocument(text)), 2), [
      'Name: web',
      'BlockDeviceMappings: 4 entries',
      '  /dev/sdf: 100 GiB · gp3',
      '  /dev/sdg: excluded',
      '  /dev/sdh: ephemeral0',
      '  3: ',
      'TagSpecifications: 1 entry',
      '  image: 1 tag',
    ]);
    const tags = outline(readRequestDocument('{ "Tags": [{ "Key": "stage", "Value": "prod" }] }'));
    assert.deepEqual(lines(tags, 2), ['Tags: 1 entry', '  stage: prod']);
  });

  it('has what there is of a broken request, each entry inside the one that holds it', () => {
    const entries = outline(
      readRequestDocument('{ "": 1, "Name": , "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", '),
    );
    assert.deepEqual(lines(entries, 2), ['"": 1', 'Name: ', 'BlockDeviceMappings: 1 entry', '  /dev/sdf: ']);
    const check = (entry: OutlineEntry) => {
      assert(entry.selection.offset >= entry.offset && entry.selection.end <= entry.end, entry.name);
      for (const child of entry.children) check(child);
    };
    for (const entry of entries) check(entry);
  });
});

describe('Folding', () => {
  it('folds objects, lists and block comments', () => {
    const text = '{ "a": [{}] /* so */ }';
    const found = folds(readRequestDocument(text)).map(({ offset, end }) => text.slice(offset, end));
    assert.deepEqual(found, [text, '[{}]', '{}', '/* so */']);
  });
});

describe('Expanding a selection', () => {
  it('goes from the word to the request', () => {
    assert.deepEqual(expand('{ "Name": "a|bc", "DryRun": true }'), [
      'abc',
      '"abc"',
      '"Name": "abc"',
      '"Name": "abc", "DryRun": true',
      '{ "Name": "abc", "DryRun": true }',
    ]);
  });

  it('goes from an empty place through the objects and lists around it', () => {
    assert.deepEqual(expand('{ "Tags": [{ | }] }'), ['{  }', '[{  }]', '"Tags": [{  }]', '{ "Tags": [{  }] }']);
  });

  it('ends at once outside of everything', () => {
    assert.deepEqual(expand('|'), []);
  });
});

function lines(entries: readonly OutlineEntry[], depth: number, indent = ''): string[] {
  if (depth === 0) return [];
  return entries.flatMap(({ name, detail, children }) => [
    `${indent}${name}: ${detail}`,
    ...lines(children, depth - 1, `${indent}  `),
  ]);
}

function expand(marked: string): string[] {
  const { text, offset } = readMark(marked);
  return selectionSpans(readRequestDocument(text), offset).map(span => text.slice(span.offset, span.end));
}
