import assert from 'node:assert/strict';
import type { TextChange } from '../../server/src/language/finding';
import {
  findProperty,
  type ObjectNode,
  type RequestDocument,
  readRequestDocument,
} from '../../server/src/language/request-document';
import {
  insertItems,
  insertMember,
  removeItem,
  removeMember,
  replaceValue,
} from '../../server/src/language/request-edits';
import { applyFix } from './rules/test-rule';

describe('insertMember', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'one line': ['{ "a": 1 }', '{ "a": 1, "b": "x" }'],
    'one tight line': ['{"a":1}', '{"a":1,"b":"x"}'],
    'several lines': ['{\n  "a": 1\n}', '{\n  "a": 1,\n  "b": "x"\n}'],
    'tabs and Windows line breaks': ['{\r\n\t"a": 1\r\n}', '{\r\n\t"a": 1,\r\n\t"b": "x"\r\n}'],
    'an empty object': ['{}', '{\n  "b": "x"\n}'],
    'an empty object with space': ['{ }', '{\n  "b": "x"\n}'],
    'a trailing comma': ['{\n  "a": 1,\n}', '{\n  "a": 1,\n  "b": "x"\n}'],
    'a comment behind the last member': ['{\n  "a": 1 // one\n}', '{\n  "a": 1,\n  "b": "x" // one\n}'],
    'nothing but a comment': ['{\n  // none\n}', '{\n  "b": "x"\n  // none\n}'],
    'a value that cannot be read': ['{\n  "a": \'x y\'\n}', '{\n  "a": \'x y\',\n  "b": "x"\n}'],
    'an object that is not closed': ['{\n  "a": 1', '{\n  "a": 1,\n  "b": "x"'],
  };
  for (const [title, [before, after]] of Object.entries(cases)) {
    it(`writes as the text around it: ${title}`, () => {
      const document = readRequestDocument(before);
      assert.equal(apply(before, insertMember(document, rootOf(document), 'b', 'x')), after);
    });
  }

  it('puts the first member before the others', () => {
    const text = '{\n  "a": 1\n}';
    const document = readRequestDocument(text);
    const change = insertMember(document, rootOf(document), 'b', { c: [1, true] }, 'first');
    assert.equal(apply(text, change), '{\n  "b": {\n    "c": [\n      1,\n      true\n    ]\n  },\n  "a": 1\n}');
  });
});

describe('removeMember', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'the first of several': ['{ "b": 1, "c": 2 }', '{ "c": 2 }'],
    'the last of several': ['{ "a": 1, "b": 2 }', '{ "a": 1 }'],
    'one in the middle': ['{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', '{\n  "a": 1,\n  "c": 3\n}'],
    'the last of its line, below which others go on': ['{ "a": 1, "b": 2,\r\n  "c": 3 }', '{ "a": 1,\r\n  "c": 3 }'],
    'the first of all and the last of its line': ['{ "b": 2,\n  "c": 3 }', '{\n  "c": 3 }'],
    'the first of its line': ['{\n  "b": 2, "c": 3,\n  "d": 4\n}', '{\n  "c": 3,\n  "d": 4\n}'],
    'one with a value that cannot be read': ['{ "b": True, "c": 2 }', '{ "c": 2 }'],
    'the last, with a value that cannot be read': ['{ "a": 1, "b": True }', '{ "a": 1 }'],
    'the only one': ['{\n  "b": 1\n}', '{}'],
    'the last before a trailing comma': ['{ "a": 1, "b": 2, }', '{ "a": 1 }'],
    'one with a comment behind it, which stays': [
      '{\n  "a": 1, // one\n  "b": 2 // two\n}',
      '{\n  "a": 1 // one // two\n}',
    ],
    'the first with a comment behind it, which stays': [
      '{\n  "b": 1 // one\n  , "c": 2\n}',
      '{\n  // one\n  "c": 2\n}',
    ],
    'the last on the line of the brace': ['{\n  "a": 1, // one\n  "b": 2 }', '{\n  "a": 1 // one\n }'],
    'one before a comment about the next': ['{\n  "b": 1,\n  // two\n  "c": 2\n}', '{\n  // two\n  "c": 2\n}'],
    'one that is half typed': ['{\n  "a": 1,\n  "b":\n}', '{\n  "a": 1\n}'],
  };
  for (const [title, [before, after]] of Object.entries(cases)) {
    it(`takes its comma along: ${title}`, () => {
      const document = readRequestDocument(before);
      const property = findProperty(rootOf(document), 'b');
      assert.ok(property);
      assert.equal(apply(before, removeMember(document, rootOf(document), property)), after);
    });
  }
});

describe('items of a list', () => {
  it('are put in and taken out as the text around them', () => {
    const text = '{\n  "a": [\n    1,\n    2\n  ]\n}';
    const document = readRequestDocument(text);
    const list = findProperty(rootOf(document), 'a')?.value;
    assert.ok(list?.kind === 'list' && list.items[0]);
    assert.equal(
      apply(text, insertItems(document, list, [3, { b: 'x' }])),
      '{\n  "a": [\n    1,\n    2,\n    3,\n    {\n      "b": "x"\n    }\n  ]\n}',
    );
    assert.equal(apply(text, removeItem(document, list, list.items[0])), '{\n  "a": [\n    2\n  ]\n}');
  });
});

describe('replaceValue', () => {
  it('writes an object on lines of its own where it has one', () => {
    const text = '{\n  "a": 1\n}';
    const document = readRequestDocument(text);
    const value = findProperty(rootOf(document), 'a')?.value;
    assert.ok(value);
    assert.equal(apply(text, replaceValue(document, value, { b: 'x' })), '{\n  "a": {\n    "b": "x"\n  }\n}');
  });
});

function rootOf({ root }: RequestDocument): ObjectNode {
  assert.ok(root?.kind === 'object');
  return root;
}

function apply(text: string, change: TextChange): string {
  return applyFix(text, { title: '', changes: [change] });
}
