import type { Shell } from './shell';

/** The command prompt of Windows, and batch files. */
export const cmd: Shell = {
  blank: /(?:[^\S\n]|\^\r?\n|(?<=^|\n)[A-Za-z]:\\[^\n>]{0,200}> ?|(?<=^|\n)[^\S\n]*(?:rem\b|::)[^\n]*)+/iy,
  separator: /[|&()\n]+/y,
  redirection: /\d?>>?(?:&\d|\s*[^\s|&()<>]*)/y,
  escape: /\^([\s\S])|\\(")/y,
  quotes: [{ open: /"/y, close: /"/y, escape: /\\(["\\])|%(%)/y, substitutes: true }],
  substitutionEnd: (text, at) => {
    const name = /%[A-Za-z_]\w*%|!\w+!|%~?\d/y;
    name.lastIndex = at;
    const [found] = name.exec(text) ?? [];
    return found === undefined ? undefined : at + found.length;
  },
  variableOf: source => {
    const name = /^[%!](\w+)[%!]$/.exec(source)?.[1];
    if (name === undefined) return undefined;
    if (/^date$/i.test(name)) return 'date';
    if (/^time$/i.test(name)) return 'time';
    return /^username$/i.test(name) ? 'user' : `env:${name}`;
  },
};
