import assert from 'node:assert/strict';
import { readRequestDocument, type ValueNode } from '../../server/src/language/request-document';

describe('Reading a text', () => {
  const values: unknown[] = [
    {},
    [],
    [[], {}, [{}]],
    { Name: 'web', NoReboot: true, DryRun: false, VolumeSize: 100, Other: null },
    { '': ' \t"\\/\b\f\n\r é\u2028😀', a: { b: [1, -2, 0.5, 1e21, -3e-7] } },
    'text',
    -0.5,
  ];
  for (const value of values) {
    for (const indent of [undefined, 2, '\t']) {
      it(`gives what JSON.parse gives: ${JSON.stringify(value)}, indented by ${JSON.stringify(indent)}`, () => {
        const { root, problems } = readRequestDocument(JSON.stringify(value, null, indent));
        assert.deepEqual(problems, []);
        assert.deepEqual(root && plain(root), value);
      });
    }
  }

  it('resolves escapes, also in names', () => {
    const { root } = readRequestDocument('{ "N\\u0061me": "\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9" }');
    assert.deepEqual(root && plain(root), { Name: '"\\/\b\f\n\r\té' });
  });

  it('keeps the digits that JavaScript cannot', () => {
    const { root } = readRequestDocument('12345678901234567890');
    assert(root?.kind === 'number');
    assert.equal(root.literal, '12345678901234567890');
  });

  it('skips a byte order mark, and knows comments', () => {
    const { root, problems, comments } = readRequestDocument('\ufeff// so\n{} /* and\nso */');
    assert.equal(root?.offset, 7);
    assert.deepEqual(problems, []);
    assert.deepEqual(comments, [
      { offset: 1, end: 6 },
      { offset: 10, end: 22 },
    ]);
  });

  it('reads a token of any length', () => {
    const long = 'a'.repeat(10_000_000);
    for (const text of [`"${long}"`, `'${long}'`, `'${long}`, '1'.repeat(10_000_000)]) {
      assert.doesNotThrow(() => readRequestDocument(text));
    }
  });

  const broken: [text: string, found: unknown, problems: string[]][] = [
    ['{ "Name" }', {}, ['colon-expected "Name"']],
    ['{ "Name": }', {}, ['value-expected }']],
    ['{ "Name": "a" "DryRun": true }', { Name: 'a', DryRun: true }, ['comma-expected "DryRun"']],
    ['{ "Name": "a" "b" }', { Name: 'ab' }, ['string-pieces "a" "b"']],
    ['["a" "b"]', ['a', 'b'], ['comma-expected "b"']],
    ['["a" + "b"]', ['ab'], ['string-pieces "a" + "b"']],
    ['{ "Name": "a",, "DryRun": true }', { Name: 'a', DryRun: true }, ['comma-unexpected ,']],
    ['{ "Name": "a", }', { Name: 'a' }, ['trailing-comma ,']],
    ['[1, 2, ]', [1, 2], ['trailing-comma ,']],
    ['{ Name: "a" }', { Name: 'a' }, ['property-name-unquoted Name']],
    ["{ 'Name': 'a b' }", {}, ["single-quotes 'Name'", "single-quotes 'a b'"]],
    ['{ "DryRun": True }', {}, ['value-unknown True']],
    ['{ "Name": "a', { Name: 'a' }, ['string-unclosed "a']],
    ['{ "Name": "a\n"DryRun": true }', { Name: 'a', DryRun: true }, ['string-unclosed "a']],
    ['{ "Name": "a\tb" }', { Name: 'a\tb' }, ['string-control-character "a\tb"']],
    ['{ "Name": "a\\xb" }', { Name: 'ab' }, ['string-escape \\x']],
    ["{ 'a, b': 'web 1: {true} // \\' x' }", {}, ["single-quotes 'a, b'", "single-quotes 'web 1: {true} // \\' x'"]],
    ['{ "Name": \'a\n}', {}, ["single-quotes 'a"]],
    ['[01]', [], ['value-unknown 01']],
    ['[1_000, 100GB, 0x10, 1.2.3]', [], ['1_000', '100GB', '0x10', '1.2.3'].map(each => `value-unknown ${each}`)],
    ['{ "Iops": 3,000, "Name": "a" }', { Iops: 3000, Name: 'a' }, ['number-thousands 3,000']],
    ['[3,000]', [3], ['value-unknown 000']],
    ['{ "VolumeSize": 100 GB }', { VolumeSize: 100 }, ['number-unit 100 GB']],
    [
      '{ "InstanceId”: "i-1", “Name": “web", "Iops”: 3 }',
      { InstanceId: 'i-1', Name: 'web', Iops: 3 },
      ['"InstanceId”', '“Name"', '“web"', '"Iops”'].map(each => `string-quotes-mixed ${each}`),
    ],
    ['{ "Description": "a “b” "c" d" }', { Description: 'a “b” "c" d' }, ['string-quotes "a “b” "c" d"']],
    ['{ "Name": "the "best" one" }', { Name: 'the "best" one' }, ['string-quotes "the "best" one"']],
    ['{ oops "Name": "a" }', { Name: 'a' }, ['text-unexpected oops']],
    ['{ @ #, % "Name": "a" }', { Name: 'a' }, ['text-unexpected @ #, %']],
    ['{ Nam }', {}, ['text-unexpected Nam']],
    ['note: so\n{ "Name": "a" }', { Name: 'a' }, ['text-unexpected note: so']],
    ['{ "A": {{ a }}-{{ b }}, "B": 1 }', { B: 1 }, ['template-tag {{ a }}-{{ b }}']],
    [
      '{ "A": {% if a %} true {% else %} false {% endif %}, "B": 1 }',
      { B: 1 },
      ['template-tag {% if a %} true {% else %} false {% endif %}'],
    ],
    ['{ {{ key }}: 1, "B": 1 }', { B: 1 }, ['template-tag {{ key }}']],
    ['{% set a = 1 %}\n{ "B": 1 }\n{# done #}', { B: 1 }, ['template-tag {% set a = 1 %}', 'template-tag {# done #}']],
    ['[\n<<<<<<< a\n1,\n||||||| b\n2,\n=======\n3,\n>>>>>>> c\n4]', [1, 4], ['conflict-marker <<<<<<< a']],
    ['{ "A": "web-$(date)" }', { A: 'web-$(date)' }, []],
    ['{ "Name" "a", "DryRun" true }', { Name: 'a', DryRun: true }, ['colon-missing "Name"', 'colon-missing "DryRun"']],
    ['{ "Ebs"\n{ "VolumeSize": 8 } }', { Ebs: { VolumeSize: 8 } }, ['colon-missing "Ebs"']],
    ['{ "Name" "DryRun": true }', { DryRun: true }, ['colon-expected "Name"']],
    ['{ "Name"\n"DryRun" }', {}, ['colon-expected "Name"']],
    ['{\u00a0\u00a0"Name": true\u200b}', { Name: true }, ['space-foreign \u00a0\u00a0', 'space-foreign \u200b']],
    ['[1.]', [1], ['number-incomplete 1.']],
    ['[1e]', [Number.NaN], ['number-incomplete 1e']],
    ['[2.e3]', [2000], ['number-incomplete 2.e3']],
    ['[-]', [], ['value-unknown -']],
    ['{ "A": [1, 2 }', { A: [1, 2] }, ['bracket-missing [']],
    ['[{ "A": 1 ]', [{ A: 1 }], ['brace-missing {']],
    ['{ "Name": "InstanceId": "i" }', { InstanceId: 'i' }, ['value-expected :']],
    ['{} {}', {}, ['text-after-end {}']],
    ['{} /* so', {}, ['comment-unclosed /* so']],
  ];
  for (const [text, found, problems] of broken) {
    it(`goes on after an error: ${JSON.stringify(text)}`, () => {
      const document = readRequestDocument(text);
      assert.deepEqual(document.root && plain(document.root), found);
      const shown = document.problems.map(({ kind, offset, end }) => `${kind} ${text.slice(offset, end)}`);
      assert.deepEqual(shown, problems);
    });
  }
});

function plain(node: ValueNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(
        node.properties.flatMap(({ key, value }) => (value === undefined ? [] : [[key, plain(value)]])),
      );
    case 'list':
      return node.items.map(plain);
    case 'null':
      return null;
    default:
      return node.value;
  }
}
