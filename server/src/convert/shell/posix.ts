import { closingBracket } from '../literals/skip-expression';
import type { Shell } from './shell';

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
  redirection: /\d*(?:>>?|<(?!<))&?\s*[^\s;|&()<>]*|<<<?-?[^\S\n]*(?:['"]?[A-Za-z_]\w*['"]?)?/y,
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
    const [, , , body] =
      /^\$\(\s*cat\s*<<-?\s*(['"]?)([A-Za-z_]\w*)\1[^\n]*\n([\s\S]*?)\n[ \t]*\2\s*\)$/.exec(source) ?? [];
    return body;
  },
};

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
  if (/^date\b/.test(inner)) return /%[HMSsTR]/.test(inner.replace(/%[YmdF]/g, '')) ? 'timestamp' : 'date';
  if (/^git rev-parse --abbrev-ref|^git branch --show-current/.test(inner)) return 'gitBranch';
  if (/^git rev-parse|^git log/.test(inner)) return 'gitCommit';
  if (/^(?:whoami|id -un)$/.test(inner)) return 'user';
  const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(source)?.[1];
  return name === undefined ? undefined : name === 'USER' ? 'user' : `env:${name}`;
}
