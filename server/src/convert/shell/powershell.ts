import { closingBracket } from '../literals/skip-expression';
import { hereStrings } from './script-files';
import { type Assignment, type Shell, type ShellCommand, wordText } from './shell';

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
]);

/** Windows PowerShell and PowerShell 7. */
export const powershell: Shell = {
  blank: /(?:[^\S\n]|`\r?\n|(?<=^|\n)PS[^\n>]{0,200}> ?|(?<=^|\n)>> |--%|(?<![^\s;|&(])#[^\n]*)+/y,
  separator: /[;|&()\n]+/y,
  redirection: /[\d*]?>>?(?:&\d|\s*[^\s;|&()<>]*)/y,
  escape: /`([\s\S])/y,
  quotes: [
    { open: /@'[^\S\n]*\r?\n/y, close: /\r?\n'@/y, substitutes: false },
    { open: /@"[^\S\n]*\r?\n/y, close: /\r?\n"@/y, substitutes: true },
    { open: /'/y, close: /'/y, escape: /'(')/y, substitutes: false },
    { open: /"/y, close: /"/y, escape: /(?:`|"(?="))([\s\S])/y, escapes, substitutes: true },
  ],
  substitutionEnd: (text, at) => {
    if (text[at] !== '$') return undefined;
    if (text[at + 1] === '(' || text[at + 1] === '{') return closingBracket(text, at + 1);
    const name = /\$(?:[A-Za-z]+:)?[A-Za-z_]\w*/y;
    name.lastIndex = at;
    const [found] = name.exec(text) ?? [];
    return found === undefined || /^\$(?:true|false|null)$/i.test(found) ? undefined : at + found.length;
  },
  variableOf: source => {
    if (/^\$\(\s*Get-Date/i.test(source)) return /HH|mm|ss|FileDateTime/.test(source) ? 'timestamp' : 'date';
    const name = /^\$\{?env:([A-Za-z_]\w*)\}?$/i.exec(source)?.[1];
    return name === undefined ? undefined : name.toUpperCase() === 'USERNAME' ? 'user' : `env:${name}`;
  },
  filesIn: text => hereStrings(text, powershell),
  assignmentsIn,
  nameIn: source => /^\$\{?(?:script:|global:|local:)?([A-Za-z_]\w*)\}?$/i.exec(source)?.[1],
  ignoresCase: true,
  // Windows PowerShell passes inner quotes on only where a backslash stands before them; later versions pass all as they are.
  received: argument => (/(?:^|[^\\])"/.test(argument) ? argument : argument.replace(/\\"/g, '"')),
};

/** `$name = 'value'`, with a value of one word. */
function assignmentsIn(command: ShellCommand): Assignment[] {
  const [first, equals, value, ...more] = command;
  const [variable] = first?.pieces ?? [];
  if (variable === undefined || typeof variable === 'string' || first?.pieces.length !== 1) return [];
  const name = /^\$(?:script:|global:|local:)?([A-Za-z_]\w*)$/i.exec(variable.source)?.[1];
  const operator = equals === undefined ? undefined : wordText(equals);
  if (name === undefined || operator === undefined || !/^[-+]?=$/.test(operator)) return [];
  return [{ name, value: operator === '=' && more.length === 0 ? value : undefined }];
}
