/**
 * Something that the person should read and can act on: the work did not go on, and nothing is broken. Every other error
 * that reaches a command's end is a bug and goes to the log with its stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** What the message offers, most useful first. */
  readonly offers: readonly RefusalOffer[];

  constructor(sentence: string, offers: readonly RefusalOffer[] = []) {
    super(sentence);
    this.offers = offers;
  }
}

export interface RefusalOffer {
  readonly title: string;
  run(): unknown;
}
