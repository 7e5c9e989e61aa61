/** Where the lines of a text start, looked up in logarithmic time. */
export class LineStarts {
  private readonly starts: number[] = [0];
  private readonly length: number;

  constructor(text: string) {
    this.length = text.length;
    for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) this.starts.push(index + lineBreak.length);
  }

  /** The start of the line that holds the offset. */
  startOf(offset: number): number {
    return this.starts[this.lineOf(offset)] ?? 0;
  }

  /** The start of the line behind it; the end of the text behind the last one. */
  startAfter(offset: number): number {
    return this.starts[this.lineOf(offset) + 1] ?? this.length;
  }

  private lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
