export interface LinePosition {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
}

/** Turns offsets of a text into lines and columns. */
export class Lines {
  private readonly text: string;
  private readonly starts: number[] = [0];
  /** Where each line ends, before its line break. */
  private readonly ends: number[] = [];

  constructor(text: string) {
    this.text = text;
    for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) {
      this.ends.push(index);
      this.starts.push(index + lineBreak.length);
    }
  }

  positionOf(offset: number): LinePosition {
    let low = 0;
    let high = this.starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.startOf(low) + 1 };
  }

  /** The text of a line, counted from 1, without its line break. Costs nothing, however long the line is. */
  textOf(line: number): string {
    return this.text.slice(this.startOf(line - 1), this.ends[line - 1] ?? this.text.length);
  }

  private startOf(index: number): number {
    return this.starts[index] ?? this.text.length;
  }
}
