/** What a conversion could not do without a word, each thing once, as sentences. */
export class Notes {
  /** What is in the request and is written otherwise than in the text. */
  readonly changed = new Set<string>();
  /** What stands in the text and is not in the request. */
  readonly lost = new Set<string>();

  change(sentence: string): void {
    this.changed.add(sentence);
  }

  lose(sentence: string): void {
    this.lost.add(sentence);
  }
}
