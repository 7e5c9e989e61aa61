/** A token of a right file, and what it is there for. */
export interface Piece {
  readonly kind: 'name' | 'text' | 'number' | 'word' | 'sign';
  readonly offset: number;
  readonly end: number;
  readonly written: string;
  /** The member whose name or value it is. */
  readonly member: string;
}

/** The tokens of a right file, in its order. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let member = '';
  for (const { 0: written, index: offset } of text.matchAll(
    /"(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null|[{}[\],:]/g,
  )) {
    const end = offset + written.length;
    const isName = written.startsWith('"') && /^\s*:/.test(text.slice(end, end + 20));
    if (isName) member = written.slice(1, -1);
    pieces.push({ kind: isName ? 'name' : kindOf(written), offset, end, written, member });
  }
  return pieces;
}

function kindOf(written: string): Piece['kind'] {
  if (written.startsWith('"')) return 'text';
  if (/^[-\d]/.test(written)) return 'number';
  return /^[a-z]/.test(written) ? 'word' : 'sign';
}

/** The first of each name, value and member, so that a long file does not say the same thing often. */
export function firstOfEach(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ kind, written, member }) => {
    const key = `${kind} ${member} ${kind === 'name' ? '' : written}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

export function replaced(text: string, { offset, end }: Pick<Piece, 'offset' | 'end'>, by: string): string {
  return text.slice(0, offset) + by + text.slice(end);
}
