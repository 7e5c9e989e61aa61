import type { NotationId } from '../language/notations';

export type { NotationId };

/** A request as plain JSON, in the order in which the text has its members. */
export type PlainRequest = Readonly<Record<string, unknown>>;

/** One request that was found in a text. */
export interface TakenRequest {
  readonly request: PlainRequest;
  /** Sentences: what is in the request and is written otherwise than in the text. */
  readonly changed: readonly string[];
  /** Sentences: what stands in the text and is not in the request. */
  readonly lost: readonly string[];
}

/** What a text holds: one request or several, or a sentence that says why none could be read. */
export type Reading = { readonly requests: readonly TakenRequest[] } | { readonly reason: string };

/** Reads a text that was inside another, in whatever notation it is. */
export type ReadInner = (text: string) => Reading;

/** A request in another notation. */
export interface Written {
  readonly text: string;
  /** Sentences: what the other side cannot say. */
  readonly lost: readonly string[];
}

/** A way to write down a request. A value without state; what it cannot do it does not have. */
export interface Notation {
  /** As `convert --from` and `--to` take it. */
  readonly id: NotationId;
  /** What a person calls it.*/
  readonly title: () => string;
  /**
   * Takes the requests out of a text, from literals only. `readInner` reads what is wrapped in it. Never throws; a broken text has a
   * reason.
   */
  readonly read?: (text: string, readInner: ReadInner) => Reading;
  /** Writes a request down. Values are taken as they are; variables are not resolved. */
  readonly write?: (request: PlainRequest) => Written;
}
