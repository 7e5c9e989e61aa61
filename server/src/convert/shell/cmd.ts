import { type Assignment, type Shell, type ShellCommand, wordSource } from './shell';

/** The command prompt of Windows, and batch files. */
export const cmd: Shell = {
  blank: /(?:[^\S\n]|\^\r?\n|(?<=^|\n)[A-Za-z]:\\[^\n>]{0,200}> ?|(?<=^|\n)[^\S\n]*(?:rem\b|::)[^\n]*)+/iy,
  separator: /[|&()\n]+/y,
  redirection: /\d?>>?(?:&\d|\s*[^\s|&()<>]*)/y,
  escape: /\^([\s\S])|\\(")/y,
  quotes: [{ open: /"/y, close: /"/y, escape: /\\(["\\])|%(%)/y, substitutes: true }],
  substitutionEnd: (text, at) => {
    const name = /%[A-Za-z_]\w*(?::[^%\n]{0,100})?%|!\w+!|%~?\d/y;
    name.lastIndex = at;
    const [found] = name.exec(text) ?? [];
    return found === undefined ? undefined : at + found.length;
  },
  variableOf: source => {
    const name = /^[%!](\w+)(?::[^%]*)?[%!]$/.exec(source)?.[1];
    if (name === undefined) return undefined;
    if (/^date$/i.test(name)) return 'date';
    if (/^time$/i.test(name)) return 'time';
    if (source.includes(':')) return undefined;
    return /^username$/i.test(name) ? 'user' : `env:${name}`;
  },
  assignmentsIn,
  nameIn: source => /^[%!](\w+)[%!]$/.exec(source)?.[1],
  ignoresCase: true,
};

/** `set NAME=value`, also with quotes round the whole. */
function assignmentsIn([first, ...rest]: ShellCommand): Assignment[] {
  if (first === undefined || !/^set$/i.test(wordSource(first))) return [];
  const pieces = rest.flatMap((word, index) => (index === 0 ? word.pieces : [' ', ...word.pieces]));
  const [start, ...others] = pieces;
  const [whole, name] = (typeof start === 'string' && /^(\w+)=/.exec(start)) || [];
  if (typeof start !== 'string' || whole === undefined || name === undefined) return [];
  return [{ name, value: { pieces: [start.slice(whole.length), ...others].filter(piece => piece !== '') } }];
}
