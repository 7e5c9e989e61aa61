/** A value that is known only once the command runs: a variable of the shell, which the person sets before. */
export interface Gap {
  /** Capital letters, digits and underscores. */
  readonly variable: string;
}

/** A text, or a part of one. */
export type ShellPiece = string | Gap;

/** A text with gaps in it, where a value of a request or a step has a text. */
export class TextWithGaps {
  readonly pieces: readonly ShellPiece[];

  constructor(pieces: readonly ShellPiece[]) {
    this.pieces = pieces;
  }
}

/** Texts beside each other as one. */
export function joined(pieces: readonly ShellPiece[]): readonly ShellPiece[] {
  const all: ShellPiece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}

/** A value as JSON on one line. */
export function jsonPieces(value: unknown): readonly ShellPiece[] {
  return joined(json(value));
}

function json(value: unknown): readonly ShellPiece[] {
  if (value instanceof TextWithGaps) {
    return ['"', ...value.pieces.map(piece => (typeof piece === 'string' ? inner(piece) : piece)), '"'];
  }
  if (Array.isArray(value)) return ['[', ...separated(value.map(json)), ']'];
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => [`${JSON.stringify(key)}:`, ...json(member)]);
  return ['{', ...separated(members), '}'];
}

/** Lists of pieces with a comma between them. */
export function separated(items: readonly (readonly ShellPiece[])[], between = ','): readonly ShellPiece[] {
  return items.flatMap((item, index) => (index === 0 ? item : [between, ...item]));
}

function inner(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
