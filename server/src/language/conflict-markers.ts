/** Finds the markers that Git writes where two versions of a file could not be merged. */
export class ConflictMarkers {
  private readonly text: string;
  private readonly markerAt = /(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?(?=[\r\n]|$)|={7}(?=[\r\n]|$)/y;
  private readonly closing = /^>{7}(?: .*)?$/gm;
  private isOpen = false;
  /** False once the rest of the text is known to have no closing marker, so that it is looked for once. */
  private mayClose = true;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Where to read on behind the marker that begins at the offset, or undefined where none does. Of the two versions the first one is read; only
   * the marker that opens a conflict is `first`.
   */
  skip(offset: number): { readonly end: number; readonly lineEnd: number; readonly first: boolean } | undefined {
    const { text } = this;
    if (offset > 0 && !isLineBreak(text.charCodeAt(offset - 1))) return undefined;
    this.markerAt.lastIndex = offset;
    if (!this.markerAt.test(text)) return undefined;
    const lineEnd = this.markerAt.lastIndex;
    const first = !this.isOpen;
    this.isOpen = text.charAt(offset) === '<';
    const isOther = text.charAt(offset) === '=' || text.charAt(offset) === '|';
    return { end: isOther ? (this.endOfOther(lineEnd) ?? lineEnd) : lineEnd, lineEnd, first };
  }

  private endOfOther(offset: number): number | undefined {
    if (!this.mayClose) return undefined;
    this.closing.lastIndex = offset;
    this.mayClose = this.closing.test(this.text);
    return this.mayClose ? this.closing.lastIndex : undefined;
  }
}

/** True where a marker would begin if a line did: an edit must not bring it to the start of one. */
export function looksLikeMarker(text: string, offset: number): boolean {
  return /^(?:<{7}|={7}|>{7}|\|{7})/.test(text.slice(offset, offset + 7));
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
