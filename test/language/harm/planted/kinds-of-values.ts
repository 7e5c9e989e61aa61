import type { Kind } from './kinds';
import { firstOfEach, type Piece, piecesOf, replaced } from './pieces';

type Write = (value: string, piece: Piece) => string | undefined;

function ofValues(
  kind: Piece['kind'],
  title: string,
  write: Write,
  isMeant: (piece: Piece) => boolean = () => true,
): Kind {
  return {
    title,
    plant: text =>
      firstOfEach(piecesOf(text))
        .filter(piece => piece.kind === kind && isMeant(piece))
        .flatMap(piece => {
          const by = write(kind === 'text' ? piece.written.slice(1, -1) : piece.written, piece);
          return by === undefined ? [] : [replaced(text, piece, by)];
        }),
  };
}

/** Texts that may say anything: what is a mistake elsewhere can be meant there. */
const free = new Set(['Description', 'Value', 'Key', 'Values', 'id', 'Name']);

/** What may be left empty: a description, the value of a tag, and the mark that leaves a device out. */
const mayBeEmpty = new Set(['Description', 'Value', 'NoDevice']);

function ofTexts(title: string, write: Write): Kind {
  return ofValues('text', title, (value, piece) => (value === '' ? undefined : write(value, piece)));
}

/** Of values that stand for something: an ID, a type, a device. */
function ofTerms(title: string, write: Write): Kind {
  return ofValues(
    'text',
    title,
    (value, piece) => (value === '' ? undefined : write(value, piece)),
    ({ member }) => !free.has(member),
  );
}

const ofNumbers = (title: string, write: Write) => ofValues('number', title, write);
const ofWords = (title: string, write: Write) => ofValues('word', title, write);

/** Instead of any plain value. */
function ofAll(title: string, by: string, isMeant: (piece: Piece) => boolean = () => true): readonly Kind[] {
  return (['text', 'number', 'word'] as const).map(kind => ofValues(kind, `${title} for a ${kind}`, () => by, isMeant));
}

export const valuesKinds: readonly Kind[] = [
  ofTexts('a text in single quotes', value => `'${value}'`),
  ofTexts('a text in typographic quotes', value => `“${value}”`),
  ofTexts('a text in German quotes', value => `„${value}“`),
  ofTexts('a text in guillemets', value => `«${value}»`),
  ofTexts('a text in backticks', value => `\`${value}\``),
  ofTexts('a text that a typographic quote closes', value => `"${value}”`),
  ofTexts('a text that a typographic quote opens', value => `“${value}"`),
  ofTexts('a text that a single quote closes', value => `"${value}'`),
  ofTexts('a text that a single quote opens', value => `'${value}"`),
  ofTexts('a text in two single quotes on each side', value => `''${value}''`),
  ofTexts('a text in acutes', value => `´${value}´`),
  ofTexts('a text without quotes', value => value),
  ofTexts('a text without its closing quote', value => `"${value}`),
  ofTexts('a text without its opening quote', value => `${value}"`),
  ofTexts('a text in quotes twice', value => `""${value}""`),
  ofTexts('a text with a quote too much', value => `"${value}""`),
  ofTexts('a text in escaped quotes', value => `\\"${value}\\"`),
  ofTexts('a text that an escaped quote closes', value => `"${value}\\"`),
  ofTexts('a text with a semicolon behind', value => `"${value}";`),
  ofTexts('a text in a list', value => `["${value}"]`),
  ofTexts('a text in an object', value => `{ "S": "${value}" }`),
  ofTexts('a text in parentheses', value => `("${value}")`),
  ofTexts('a text in a call', value => `str("${value}")`),
  ofTexts('a formatted string of Python', value => `f"${value}"`),
  ofTexts('two texts that a plus joins', value => `"${value.slice(0, 2)}" + "${value.slice(2)}"`),
  ofTexts('two texts that nothing joins', value => `"${value.slice(0, 2)}" "${value.slice(2)}"`),
  ofTexts('a text wrapped in the middle', value =>
    value.length < 4 ? undefined : `"${value.slice(0, 3)}\n${value.slice(3)}"`,
  ),
  ofTexts('a text wrapped with space before the next line', value =>
    value.length < 4 ? undefined : `"${value.slice(0, 3)}\n      ${value.slice(3)}"`,
  ),
  ofTexts('a text wrapped before its end', value => `"${value}\n"`),
  ofTexts('a text wrapped behind its beginning', value => `"\n${value}"`),
  ofTexts('a text wrapped with a backslash', value =>
    value.length < 4 ? undefined : `"${value.slice(0, 3)}\\\n${value.slice(3)}"`,
  ),
  ofTexts('a text wrapped with an equals sign', value =>
    value.length < 4 ? undefined : `"${value.slice(0, 3)}=\n${value.slice(3)}"`,
  ),
  ofTexts('a tab in a text', value => `"${value}\t"`),
  ofTexts('a NUL in a text', value => `"${value.slice(0, 2)}\0${value.slice(2)}"`),
  ofTexts('an escape sequence of a terminal in a text', value => `"\u001b[32m${value}\u001b[0m"`),
  ofTexts('an escape that JSON does not know', value => `"${value}\\q"`),
  ofTexts('a Unicode escape that is too short', value => `"${value}\\u12"`),
  ofTexts('a note behind a text', value => `"${value}" <-- change this`),
  ofTexts('a note in parentheses behind a text', value => `"${value}" (the old one)`),
  ofTexts('a word behind a text', value => `"${value}" TODO`),
  ofTexts('a text in angle brackets', value => `<${value}>`),
  ofTexts('a text twice', value => `"${value}" "${value}"`),
  ofTerms('space behind a term', value => `"${value} "`),
  ofTerms('space before a term', value => `" ${value}"`),
  ofTerms('a no-break space behind a term', value => `"${value}\u00a0"`),
  ofTerms('a character that nobody sees in a term', value => `"${value.slice(0, 1)}\u200b${value.slice(1)}"`),
  ofTerms('a line break as an escape behind a term', value => `"${value}\\n"`),
  ofTerms('a comma in the quotes of a term', value => `"${value},"`),
  ofTerms('a term in quotes in quotes', value => `"'${value}'"`),
  ofTerms('a term in escaped quotes in quotes', value => `"\\"${value}\\""`),
  ofTerms('a term in capitals', value => (/[a-z]/.test(value) ? `"${value.toUpperCase()}"` : undefined)),
  ofTerms('a placeholder for a term', () => '"<value>"'),
  ofTerms('a variable of a shell for a term', () => '"$VALUE"'),
  ofTerms('a tag of a template for a term', () => '"{{ value }}"'),
  ofTerms('dots for a term', () => '"..."'),
  ofTerms('a word for a term', () => '"TODO"'),
  ...ofAll('null', 'null'),
  ...ofAll('nothing', ''),
  ...ofAll('an empty text', '""', ({ member }) => !mayBeEmpty.has(member)),
  ...ofAll('space', '"  "', ({ member }) => !mayBeEmpty.has(member)),
  ...ofAll('an object', '{}'),
  ...ofAll('an empty list', '[]'),
  ...ofAll('a tag of a template', '{{ value }}'),
  ...ofAll('a variable of a shell', '${VALUE}'),
  ...ofAll('a bare variable', '$VALUE'),
  ...ofAll('dots', '...'),
  ...ofAll('a question mark', '?'),
  ...ofAll('undefined', 'undefined'),
  ...ofAll('a placeholder', '<value>'),
  ofTexts('a number for a text', () => '7'),
  ofTexts('true for a text', () => 'true'),
  ofNumbers('a number in quotes', value => `"${value}"`),
  ofNumbers('a number in single quotes', value => `'${value}'`),
  ofNumbers('a number in quotes with space', value => `"${value} "`),
  ofNumbers('a number with its unit', value => `${value}GB`),
  ofNumbers('a number with its unit behind a space', value => `${value} GiB`),
  ofNumbers('a number with its unit in quotes', value => `"${value} GiB"`),
  ofNumbers('a number with a point', value => `${value}.`),
  ofNumbers('a fraction', value => `${value}.5`),
  ofNumbers('a number with .0', value => `${value}.0`),
  ofNumbers('a plus sign', value => `+${value}`),
  ofNumbers('a zero in front', value => `0${value}`),
  ofNumbers('a number of JavaScript', value => `${value}n`),
  ofNumbers('a number of Java', value => `${value}L`),
  ofNumbers('thousands with a comma', () => '4,000'),
  ofNumbers('thousands with a point', () => '1.000'),
  ofNumbers('thousands with an apostrophe', () => "4'000"),
  ofNumbers('thousands with a space', () => '4 000'),
  ofNumbers('thousands with an underscore', () => '4_000'),
  ofNumbers('a tilde before a number', value => `~${value}`),
  ofNumbers('a number and a semicolon', value => `${value};`),
  ofNumbers('a number in a list', value => `[${value}]`),
  ofNumbers('a number in parentheses', value => `(${value})`),
  ofNumbers('a calculation', value => `${value} * 2`),
  ofNumbers('a negative number', () => '-1'),
  ofNumbers('a hexadecimal number', () => '0x10'),
  ofNumbers('an enormous number', () => '1e99'),
  ofNumbers('NaN', () => 'NaN'),
  ofNumbers('a word for a number', () => '"many"'),
  ofNumbers('true for a number', () => 'true'),
  ofWords('a word of Python', value => value.charAt(0).toUpperCase() + value.slice(1)),
  ofWords('a word in capitals', value => value.toUpperCase()),
  ofWords('a word in quotes', value => `"${value}"`),
  ofWords('a word of Python in quotes', value => `"${value.charAt(0).toUpperCase()}${value.slice(1)}"`),
  ofWords('a word in single quotes', value => `'${value}'`),
  ofWords('a word of PowerShell', value => `$${value}`),
  ofWords('yes and no', value => (value === 'true' ? 'yes' : 'no')),
  ofWords('on and off in quotes', value => (value === 'true' ? '"on"' : '"off"')),
  ofWords('1 and 0', value => (value === 'true' ? '1' : '0')),
  ofWords('1 and 0 in quotes', value => (value === 'true' ? '"1"' : '"0"')),
  ofWords(
    'a word with two letters swapped',
    value => value.charAt(0) + value.charAt(2) + value.charAt(1) + value.slice(3),
  ),
  ofWords('a word without its last letter', value => value.slice(0, -1)),
  ofWords('a word with a letter twice', value => `${value}e`),
  ofWords('a word in a list', value => `[${value}]`),
  ofWords('a word and a semicolon', value => `${value};`),
  ofWords('a word with an exclamation mark', value => `!${value}`),
  ofWords('a word of YAML with its tag', value => `!!bool ${value}`),
  ofWords('two for a word', () => '2'),
  ofWords('a text for a word', () => '"maybe"'),
];
