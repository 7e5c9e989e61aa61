import type { Span, SyntaxProblem, ValueNode } from '../request-tree';
import type { Resumption, SoundStart } from './sound-start';

/** One token that is read otherwise than it is written. `offset` is where the token of the text stands. */
export type Amendment =
  /** A bracket that is missing before the token. */
  | { readonly kind: 'inserted'; readonly offset: number; readonly token: Bracket }
  /** A bracket of the other kind. */
  | { readonly kind: 'exchanged'; readonly offset: number; readonly token: Bracket }
  /** A bracket that is too much. */
  | { readonly kind: 'dropped'; readonly offset: number }
  /** What is written twice: its second time is not read. */
  | { readonly kind: 'skipped'; readonly offset: number; readonly end: number }
  /** A string that lacks one of its quotes: the closing one, where it is opened. */
  | { readonly kind: 'string'; readonly offset: number; readonly end: number; readonly isOpened: boolean };

export type Bracket = '{' | '}' | '[' | ']';

/** One way to read a text. */
export interface Attempt {
  readonly amendments: readonly Amendment[];
  /** Where to begin, before the first amendment; without it, at the beginning. */
  readonly from?: Resumption;
  /** A reading with so many problems is of no use, and is given up. */
  readonly tooMany?: number;
}

/** What came of reading a text once. */
export interface TextReading {
  readonly root: ValueNode | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly Span[];
  /** Where each token stands. */
  readonly tokens: readonly number[];
  /** The token at which the first problem was noticed; it may lie behind the place that is wrong. */
  readonly noticedAt: number;
  /** The value of the member before that token, or -1. */
  readonly lastValueAt: number;
  /** What stands before the first problem, of a text that was read as it is written; undefined for one without a problem. */
  readonly sound?: SoundStart;
  /** UTF-16 units that were gone through. */
  readonly length: number;
  /** True for a reading that ended early, since it had too many problems. */
  readonly isGivenUp: boolean;
}
