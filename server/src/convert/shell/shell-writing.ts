import { joined, type ShellPiece } from './pieces';

/** How a shell takes arguments. */
export interface ShellWriting {
  readonly quote: (pieces: readonly ShellPiece[]) => string;
  /** Between options that stand on lines of their own. */
  readonly lineEnd: string;
  /** Whether JSON, and any other text, can be an argument. Elsewhere it goes through a file. */
  readonly takesJson: boolean;
  /** The command that makes a file of JSON, where the shell has one that takes any text. */
  readonly writeFile?: (json: readonly ShellPiece[], file: string) => string;
  /** How a variable of the shell is written in a text. */
  readonly variable: (name: string) => string;
}

export const posixWriting: ShellWriting = {
  quote: pieces => joined(pieces).map(quotePosix).join(''),
  lineEnd: ' \\\n  ',
  takesJson: true,
  variable: name => `$${name}`,
};

/** Versions of PowerShell differ in how they pass on inner quotes. */
export const powershellWriting: ShellWriting = {
  quote: pieces => quoteAll(pieces, `'`, name => `\${${name}}`),
  lineEnd: ' `\n  ',
  takesJson: false,
  writeFile: (json, file) => `${hereString(json)} | Set-Content -Encoding ascii ${file}\n`,
  variable: name => `$${name}`,
};

export const cmdWriting: ShellWriting = {
  quote: pieces => quoteAll(pieces, '"', name => `%${name}%`),
  lineEnd: ' ^\n  ',
  takesJson: false,
  variable: name => `%${name}%`,
};

function quotePosix(piece: ShellPiece): string {
  if (typeof piece !== 'string') return `"$${piece.variable}"`;
  return isPlain(piece) ? piece : `'${piece.replaceAll("'", "'\\''")}'`;
}

/** Of characters that every version passes on, and that the shell leaves alone inside quotes. */
function quoteAll(pieces: readonly ShellPiece[], quote: string, variable: (name: string) => string): string {
  const all = joined(pieces);
  const text = all.map(piece => (typeof piece === 'string' ? piece : variable(piece.variable))).join('');
  if (all.every(piece => typeof piece === 'string')) return isPlain(text) ? text : `${quote}${text}${quote}`;
  return `"${text}"`;
}

/** Characters that no shell treats as anything but text. */
function isPlain(text: string): boolean {
  return /^[A-Za-z0-9_./:+-]+$/.test(text) && !/^-/.test(text);
}

/** Without variables in it a here-string takes everything as it stands. */
function hereString(json: readonly ShellPiece[]): string {
  if (json.every(piece => typeof piece === 'string')) return `@'\n${ascii(json.join(''))}\n'@`;
  const text = json.map(piece =>
    typeof piece === 'string' ? ascii(piece).replace(/[`$]/g, '`$&') : `\${${piece.variable}}`,
  );
  return `@"\n${text.join('')}\n"@`;
}

function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
