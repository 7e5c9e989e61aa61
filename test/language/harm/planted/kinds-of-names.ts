import type { Kind } from './kinds';
import { firstOfEach, piecesOf, replaced } from './pieces';

/** Names that a file has to itself: a region of a step is one that nobody misspells into a member. */
const ownNames = /^(?:eu-west-1)$/;

/** `write` gets the name without its quotes. Undefined where the mistake cannot be made with it. */
function ofNames(title: string, write: (name: string) => string | undefined, fewest = 1): Kind {
  return {
    title,
    plant: text =>
      firstOfEach(piecesOf(text))
        .filter(({ kind, member }) => kind === 'name' && member.length >= fewest && !ownNames.test(member))
        .flatMap(piece => {
          const by = write(piece.member);
          return by === undefined || by === piece.written ? [] : [replaced(text, piece, by)];
        }),
  };
}

/** The name and the colon behind it. */
function ofNamesWithColon(title: string, write: (name: string) => string): Kind {
  return {
    title,
    plant: text =>
      firstOfEach(piecesOf(text))
        .filter(({ kind }) => kind === 'name')
        .map(({ offset, end, member }) =>
          replaced(text, { offset, end: end + (/^\s*:/.exec(text.slice(end))?.[0].length ?? 0) }, write(member)),
        ),
  };
}

function quoted(name: string): string {
  return `"${name}"`;
}

function unless(isSame: boolean, name: string): string | undefined {
  return isSame ? undefined : name;
}

function separated(name: string, by: string): string | undefined {
  const written = name.replace(/(?<=[a-z])(?=[A-Z])/g, by);
  return unless(written === name, quoted(written));
}

export const namesKinds: readonly Kind[] = [
  ofNames('a name in small letters', name => quoted(name.toLowerCase())),
  ofNames('a name in capitals', name => quoted(name.toUpperCase())),
  ofNames('a name in camel case', name => quoted(name.charAt(0).toLowerCase() + name.slice(1))),
  ofNames('a name in snake case', name => separated(name, '_')?.toLowerCase()),
  ofNames('a name in kebab case', name => separated(name, '-')?.toLowerCase()),
  ofNames('a name in words', name => separated(name, ' ')),
  ofNames(
    'a name with two letters swapped',
    name => {
      const [second, third] = [name.charAt(1), name.charAt(2)];
      return unless(second === third, quoted(name.charAt(0) + third + second + name.slice(3)));
    },
    5,
  ),
  ofNames('a name without a letter', name => quoted(name.slice(0, 2) + name.slice(3)), 5),
  ofNames('a name without its last letter', name => quoted(name.slice(0, -1)), 5),
  ofNames('a name without its first letter', name => quoted(name.slice(1)), 5),
  ofNames('a name with a letter twice', name => quoted(name.slice(0, 3) + name.slice(2)), 5),
  ofNames('a name with another letter', name => quoted(`${name.slice(0, 3)}x${name.slice(4)}`), 6),
  ofNames('a name in the plural', name => unless(name.endsWith('s'), quoted(`${name}s`)), 5),
  ofNames('a name in the singular', name => unless(!name.endsWith('s'), quoted(name.slice(0, -1))), 4),
  ofNames('a name with space behind', name => quoted(`${name} `)),
  ofNames('a name with space before', name => quoted(` ${name}`)),
  ofNames('a name with a character that nobody sees', name => quoted(`${name.slice(0, 2)}\u200b${name.slice(2)}`), 3),
  ofNames(
    'a name with a letter of another alphabet',
    name => unless(!name.includes('e'), quoted(name.replace('e', '\u0435'))),
    5,
  ),
  ofNames('a name without quotes', name => name),
  ofNames('a name in single quotes', name => `'${name}'`),
  ofNames('a name in typographic quotes', name => `“${name}”`),
  ofNames('a name in backticks', name => `\`${name}\``),
  ofNames('a name in quotes of another language', name => `«${name}»`),
  ofNames('a name in quotes twice', name => `""${name}""`),
  ofNames('a name in escaped quotes', name => `\\"${name}\\"`),
  ofNames('a name that a typographic quote closes', name => `"${name}”`),
  ofNames('a name that a single quote closes', name => `"${name}'`),
  ofNames('a name without its closing quote', name => `"${name}`),
  ofNames('a name without its opening quote', name => `${name}"`),
  ofNames('a name with the colon inside', name => `"${name}:"`),
  ofNames('a name with an ending of another language', name => quoted(`${name}.`), 5),
  ofNames('a name in parentheses', name => `("${name}")`),
  ofNames('a name with a dollar', name => `$${name}`),
  ofNames('a name with a hyphen before', name => `- "${name}"`),
  ofNamesWithColon('no colon', name => quoted(name)),
  ofNamesWithColon('two colons', name => `"${name}"::`),
  ofNamesWithColon('an equals sign for the colon', name => `"${name}" =`),
  ofNamesWithColon('colon and equals sign', name => `"${name}" :=`),
  ofNamesWithColon('an arrow for the colon', name => `"${name}" =>`),
  ofNamesWithColon('a comma for the colon', name => `"${name}",`),
  ofNamesWithColon('a semicolon for the colon', name => `"${name}";`),
  ofNamesWithColon('a hyphen for the colon', name => `"${name}" -`),
  ofNamesWithColon('a wide colon', name => `"${name}"：`),
  ofNamesWithColon('a name and its colon in the quotes, no other', name => `"${name}:`),
  ofNamesWithColon('no name', () => ':'),
  ofNamesWithColon('neither name nor colon', () => ''),
  ofNamesWithColon('an empty name', () => '"":'),
];
