import assert from 'node:assert/strict';
import { readRequestDocument } from '../../server/src/language/request-document';

/** Each kind of text that RFC 8259 calls JSON, by what is special about it. */
const json: Readonly<Record<string, readonly string[]>> = {
  literals: ['true', 'false', 'null', ' null ', '[null, true, false]'],
  integers: ['0', '-0', '7', '-12', '123456789', '[0,-0,10]'],
  fractions: ['0.5', '-0.25', '10.001', '0.0', '123.456789'],
  exponents: ['1e5', '1E5', '1e+5', '1e-5', '0e0', '0e+1', '2.5e3', '-1.5E-10', '1E400'],
  strings: [
    '""',
    '"a"',
    '"\\""',
    '"\\\\"',
    '"\\/"',
    '"\\b\\f\\n\\r\\t"',
    '"\\u0041"',
    '"\\uD83D\\uDE00"',
    '"\\u0000"',
    '"/* no comment */"',
  ],
  'strings with any character from the space on': [
    '"é"',
    '"€"',
    '"😀"',
    '"\u007f"',
    '"\u2028"',
    '"\u2029"',
    '"\u00a0"',
    '"\uffff"',
    '"\\uDBFF\\uDFFF"',
    '"a\ufeffb"',
  ],
  lists: ['[]', '[ ]', '[1]', '[1, "a", null]', '[[], [[]]]', '[\n1\n,\r\n2\t]'],
  objects: [
    '{}',
    '{ }',
    '{"a":1}',
    '{"":0}',
    '{"a":{"b":[]}}',
    '{"a":1,"a":2}',
    '{"a\\u0000b":1}',
    '{"a":"b",\n"c":"d"}',
  ],
  'white space': [' \t\r\n{} \t\r\n', '[ 1 , 2 ]', '{ "a" : 1 }'],
};

/** Each kind of text that it does not. */
const noJson: Readonly<Record<string, readonly string[]>> = {
  'other literals': ['True', 'nul', 'tru', 'nulll', 'NaN', 'Infinity', '-Infinity', 'undefined', '[truth]'],
  'numbers with other beginnings': [
    '+1',
    '.5',
    '-.5',
    '01',
    '-01',
    '00',
    '0x1F',
    '1_000',
    '\uff11',
    '- 1',
    '--1',
    '-a',
  ],
  'numbers with other ends': [
    '1.',
    '-1.',
    '1.e5',
    '2.e3',
    '2.e+3',
    '2.e-3',
    '0.e1',
    '1e',
    '1e+',
    '1E-',
    '1.0e',
    '1.0e+',
    '1e5.2',
    '1 000',
    '1eE2',
    '0.1.2',
    '1a',
    '1.5f',
  ],
  'strings with other quotes': ["'a'", '"a', 'a"', '`a`', '“a”', '"a\'', '["a]'],
  'strings with other escapes': [
    '"\\x41"',
    '"\\a"',
    '"\\u12"',
    '"\\u12G4"',
    '"\\U0041"',
    '"\\\'"',
    '"\\',
    '"\\"',
    '"\\u"',
    '"\\uD800\\u1"',
    '"\\0"',
    '"\\é"',
  ],
  'strings with control characters': ['"a\tb"', '"a\nb"', '"a\rb"', '"\u0000"', '"\u001f"'],
  'lists with other commas': ['[1,]', '[,1]', '[1,,2]', '[,]', '[1 2]', '["a" "b"]', '[1;2]', '["a",\n4\n,1,'],
  'brackets without another': [
    '[',
    ']',
    '[1',
    '1]',
    '[1}',
    '[[1]',
    '[]]',
    '{',
    '}',
    '{"a":1',
    '{"a":1]',
    '{"a":1}}',
    '[{}',
    '{[}',
    '[{]',
  ],
  'objects with other names': [
    '{a:1}',
    "{'a':1}",
    '{1:1}',
    '{null:1}',
    '{[]:1}',
    '{"a" 1}',
    '{"a"}',
    '{"a",1}',
    '{:1}',
    '{"a"::1}',
    '{9999E9999:1}',
  ],
  'objects with other commas': [
    '{"a":1,}',
    '{,"a":1}',
    '{"a":1,,"b":2}',
    '{"a":1 "b":2}',
    '{"a":1;"b":2}',
    '{"a":}',
    '{"a":,"b":1}',
    '{"a":1:2}',
    '{"a":1,"b"}',
  ],
  'more than one value': ['{} {}', '1 2', '[] []', '{"a":1}#', '{}x', '"a" "b"', '[1],2', '{"a":true} "x"'],
  'other white space': ['\u00a0{}', '{}\u2003', '[\u200b1]', '[1,\u000b2]', '\u000c{}', '[\u2060]'],
  comments: ['/* a */ /*', '{} /* a', '{/', '{}/', '# a\n{}', '<!-- a -->{}'],
  'other notations': ['a: 1', '<a/>', '(1)', '{"a"=>1}', '@{a=1}', '\\u007b}', '*', 'a', 'é', '<.>', '[<null>]', '[*]'],
};

describe('JSON as RFC 8259 has it', () => {
  for (const [title, texts] of Object.entries(json)) {
    it(`has ${title}`, () => {
      for (const text of texts) {
        const { root, problems } = readRequestDocument(text);
        assert.deepEqual(problems, [], text);
        assert.ok(root !== undefined, text);
      }
    });
  }

  for (const [title, texts] of Object.entries(noJson)) {
    it(`has no ${title}`, () => {
      for (const text of texts) assert.notDeepEqual(readRequestDocument(text).problems, [], text);
    });
  }
});
