import type { Unresolved } from '../found';

/** How a shell takes a line apart. Patterns are sticky. */
export interface Shell {
  /** White space between words, with escaped line ends and comments. */
  readonly blank: RegExp;
  /** What ends a command: `;`, `|`, a line end. */
  readonly separator: RegExp;
  /** A redirection with its target, which is no word of the command. */
  readonly redirection: RegExp;
  /** An escaped character outside quotes; the first group is the character. */
  readonly escape: RegExp;
  /** What opens quotes, and how it goes on from there. The first that matches counts. */
  readonly quotes: readonly Quotes[];
  /** The end of a `$NAME`, `$(…)` or `%NAME%` that begins here; undefined where none does. */
  readonly substitutionEnd: (text: string, at: number) => number | undefined;
  readonly variableOf: (source: string) => string | undefined;
  /** What a substitution stands for without being evaluated, as a here-document does. */
  readonly literalOf?: (source: string) => readonly (string | Unresolved)[] | undefined;
  /** What a command gives to variables of the script. */
  readonly assignmentsIn: (command: ShellCommand) => readonly Assignment[];
  /** The variable of the script that a substitution is. */
  readonly nameIn: (source: string) => string | undefined;
  /** The texts that a script writes to files. */
  readonly filesIn?: (text: string) => ReadonlyMap<string, Word>;
  /** Whether names of variables are the same in capitals and in small letters. */
  readonly ignoresCase?: boolean;
  /** Cleans an argument as the called program receives it. */
  readonly received?: (argument: string) => string;
}

export interface Quotes {
  readonly open: RegExp;
  readonly close: RegExp;
  /** The first group is what it stands for. */
  readonly escape?: RegExp;
  readonly escapes?: ReadonlyMap<string, string>;
  readonly substitutes: boolean;
}

export interface Assignment {
  readonly name: string;
  /** Undefined: a value that changes, as that of a loop. */
  readonly value: Word | undefined;
}

/** One word of a command. */
export interface Word {
  readonly pieces: readonly (string | Unresolved)[];
}

/** The words of one command, without the redirections. */
export type ShellCommand = readonly Word[];

/** The text of a word, if nothing in it is substituted. */
export function wordText({ pieces }: Word): string | undefined {
  const texts = pieces.filter(piece => typeof piece === 'string');
  return texts.length === pieces.length ? texts.join('') : undefined;
}

/** The word as it stands, substitutions and all. */
export function wordSource({ pieces }: Word): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : piece.source)).join('');
}
