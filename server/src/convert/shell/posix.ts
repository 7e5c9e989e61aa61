import type { Unresolved } from '../found';
import { closingBracket } from '../literals/skip-expression';
import { hereDocuments } from './script-files';
import { type Assignment, type Shell, type ShellCommand, type Word, wordText } from './shell';

const ansiEscapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

/** sh, bash and zsh. */
export const posixShell: Shell = {
  // A line may begin with the prompt that was copied along; a comment goes to the end of its line.
  blank: /(?:[^\S\n]|\\\r?\n|(?<=^|\n)[ \t]*[$%>#] (?=\S)|(?<![^\s;|&(])#[^\n]*)+/y,
  separator: /[;|&()\n]+/y,
  // `<INSTANCE_ID>` in a text to be filled in is no redirection.
  redirection:
    /(?!<[A-Za-z][\w.-]{0,80}>(?:[\s"']|$))\d*(?:>>?|<(?!<))&?\s*[^\s;|&()<>]*|<<<?-?[^\S\n]*(?:['"]?[A-Za-z_]\w*['"]?)?/y,
  escape: /\\([\s\S])/y,
  quotes: [
    { open: /\$'/y, close: /'/y, escape: /\\([\s\S])/y, escapes: ansiEscapes, substitutes: false },
    { open: /'/y, close: /'/y, substitutes: false },
    { open: /\$?"/y, close: /"/y, escape: /\\(?:\r?\n()|([$`"\\]))/y, substitutes: true },
  ],
  substitutionEnd: (text, at) => {
    if (text[at] === '`') {
      const end = text.indexOf('`', at + 1);
      return end < 0 ? undefined : end + 1;
    }
    if (text[at] !== '$') return undefined;
    if (text[at + 1] === '(') return substitutionEnd(text, at);
    if (text[at + 1] === '{') return closingBracket(text, at + 1);
    const name = /\$(?:[A-Za-z_]\w*|[\d@*#?!$-])/y;
    name.lastIndex = at;
    const [found] = name.exec(text) ?? [];
    return found === undefined ? undefined : at + found.length;
  },
  variableOf,
  literalOf: source => {
    const [, quote, , body] =
      /^\$\(\s*cat\s*<<-?\s*(['"]?)([A-Za-z_]\w*)\1[^\n]*\n([\s\S]*?)\n[ \t]*\2\s*\)$/.exec(source) ?? [];
    if (body === undefined) return undefined;
    return quote === '' ? substituted(body) : [body];
  },
  filesIn: text => hereDocuments(text, posixShell),
  assignmentsIn,
  nameIn: source => /^\$\{?([A-Za-z_]\w*)\}?$/.exec(source)?.[1],
};

/** The text of a here-document whose end is not quoted: the shell substitutes in it as within double quotes. */
function substituted(body: string): (string | Unresolved)[] {
  const pieces: (string | Unresolved)[] = [];
  let from = 0;
  for (let at = 0; at < body.length; ) {
    const escaped = /^\\[$`\\]/.test(body.slice(at, at + 2));
    const end = escaped ? at + 2 : posixShell.substitutionEnd(body, at);
    if (end === undefined) {
      at++;
      continue;
    }
    pieces.push(body.slice(from, at));
    const source = body.slice(at, end);
    pieces.push(escaped ? source.slice(1) : { source, variable: variableOf(source) });
    at = end;
    from = end;
  }
  return [...pieces, body.slice(from)];
}

/** `NAME=value`, which is for the script where no command follows it. */
function assignmentsIn(command: ShellCommand): Assignment[] {
  const [first = '', second] = command.map(wordText);
  if ((first === 'for' || first === 'read') && second !== undefined) return [{ name: second, value: undefined }];
  const isDeclared = /^(?:export|local|readonly|declare|typeset)$/.test(first);
  const found = command.slice(isDeclared ? 1 : 0).map(assignmentIn);
  return found.every(assignment => assignment !== undefined) ? found : [];
}

function assignmentIn({ pieces }: Word): Assignment | undefined {
  const [first, ...rest] = pieces;
  const [whole, name] = (typeof first === 'string' && /^([A-Za-z_]\w*)=/.exec(first)) || [];
  if (typeof first !== 'string' || whole === undefined || name === undefined) return undefined;
  return { name, value: { pieces: [first.slice(whole.length), ...rest].filter(piece => piece !== '') } };
}

/** A here-document in a substitution may hold brackets and quotes of any kind. */
function substitutionEnd(text: string, at: number): number {
  const start = /\$\(\s*cat\s*<<-?\s*(['"]?)([A-Za-z_]\w*)\1/y;
  start.lastIndex = at;
  const name = start.exec(text)?.[2];
  if (name === undefined) return closingBracket(text, at + 1);
  const end = new RegExp(`\\n[ \\t]*${name}\\s*\\)`, 'g');
  end.lastIndex = start.lastIndex;
  return end.exec(text) === null ? closingBracket(text, at + 1) : end.lastIndex;
}

function variableOf(source: string): string | undefined {
  const inner = source.replace(/^\$\(\s*|\s*\)$|^`|`$/g, '');
  if (/^date\b/.test(inner)) {
    const hasTime = /%[HMSsTR]|(?:-I|--iso-8601)[='"]*(?:h|m|s|ns)/.test(inner.replace(/%[YmdF]/g, ''));
    return hasTime ? 'timestamp' : 'date';
  }
  if (/^git rev-parse --abbrev-ref|^git branch --show-current/.test(inner)) return 'gitBranch';
  if (/^git rev-parse|^git log/.test(inner)) return 'gitCommit';
  if (/^(?:whoami|id -un)$/.test(inner)) return 'user';
  const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(source)?.[1];
  return name === undefined ? undefined : name === 'USER' ? 'user' : `env:${name}`;
}
