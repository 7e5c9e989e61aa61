import type { Shape } from './shape';

/** A value of the request. Offsets count UTF-16 units from the start of the text; `end` is exclusive. */
export type ValueNode = ObjectNode | ListNode | StringNode | NumberNode | BooleanNode | NullNode;

export interface ObjectNode {
  readonly kind: 'object';
  readonly offset: number;
  readonly end: number;
  readonly properties: readonly PropertyNode[];
  /** False where the closing brace is missing. */
  readonly closed: boolean;
  /** False where something inside could not be read: nobody knows then which members are missing. */
  readonly whole: boolean;
}

export interface ListNode {
  readonly kind: 'list';
  readonly offset: number;
  readonly end: number;
  readonly items: readonly ValueNode[];
  /** False where the closing bracket is missing. */
  readonly closed: boolean;
}

export interface StringNode {
  readonly kind: 'string';
  readonly offset: number;
  readonly end: number;
  /** The text with its escapes resolved. */
  readonly value: string;
}

export interface NumberNode {
  readonly kind: 'number';
  readonly offset: number;
  readonly end: number;
  /** As JavaScript reads it; may differ from the literal, see `literal`. */
  readonly value: number;
  /** The digits as JSON has them: JavaScript changes 12345678901234567890, and a text may write `3,000`. */
  readonly literal: string;
}

export interface BooleanNode {
  readonly kind: 'boolean';
  readonly offset: number;
  readonly end: number;
  readonly value: boolean;
}

export interface NullNode {
  readonly kind: 'null';
  readonly offset: number;
  readonly end: number;
}

/** A member of an object, whole or half typed. */
export interface PropertyNode {
  /** The name with its escapes resolved. */
  readonly key: string;
  /** Where the name stands, quotes included. */
  readonly keyOffset: number;
  readonly keyEnd: number;
  /** Where the colon stands, or -1. */
  colon: number;
  /** Missing while it is not typed yet, and where it cannot be read. */
  value: ValueNode | undefined;
  /** Where the member ends, with what stands in the place of a value and cannot be read. */
  end: number;
}

/** What kept the text from being strict JSON. Positions are those of the token where reading stopped. */
export interface SyntaxProblem {
  readonly kind: SyntaxProblemKind;
  readonly offset: number;
  readonly end: number;
  /** The string that the problem is a piece of. */
  readonly within?: Span;
  /** The brackets that would mend it: in a place of their own, or for another bracket at this one. */
  readonly insert?: { readonly offset: number; readonly text: string };
  /** What JSON has for what is written here, where only one value can be meant. */
  readonly meant?: string;
  /** All that could not be read because of it; missing where that is no more than the place itself. */
  readonly unread?: Span;
}

export type SyntaxProblemKind =
  | 'property-name-expected'
  | 'property-name-unquoted'
  | 'single-quotes'
  | 'colon-expected'
  | 'colon-missing'
  | 'space-foreign'
  | 'value-expected'
  | 'value-unknown'
  | 'comma-expected'
  | 'comma-unexpected'
  /** Another sign in the place of a comma or a colon. */
  | 'comma-foreign'
  | 'colon-foreign'
  | 'trailing-comma'
  | 'brace-missing'
  | 'bracket-missing'
  | 'opening-missing'
  /** A bracket of the other kind. */
  | 'bracket-wrong'
  | 'sign-unexpected'
  | 'text-after-end'
  | 'string-unclosed'
  | 'string-unopened'
  | 'string-escape'
  | 'string-quotes'
  /** A straight quote and a typographic one around one text. */
  | 'string-quotes-mixed'
  | 'string-control-character'
  /** A text that goes on in the next line. */
  | 'string-wrapped'
  /** Several texts for one. */
  | 'string-pieces'
  /** Backslashes before the quotes around a text. */
  | 'quotes-escaped'
  /** A value with something around it that another language has there. */
  | 'value-wrapped'
  /** A line that opens an object or a list, twice. */
  | 'line-repeated'
  | 'number-incomplete'
  | 'number-thousands'
  | 'number-unit'
  | 'template-tag'
  | 'conflict-marker'
  | 'text-unexpected'
  | 'comment-unclosed'
  /** A line that begins with `#`, as other languages have comments. */
  | 'comment-foreign'
  | 'too-deep'
  | 'too-large';

export interface Span {
  readonly offset: number;
  readonly end: number;
}

/** One version of a file's text, parsed once. A broken text has a partial tree and problems, never an error. */
export interface RequestDocument {
  readonly text: string;
  /** What the file holds: a request, or the steps after one. */
  readonly shape: Shape;
  /** Missing when the text holds no value at all. */
  readonly root: ValueNode | undefined;
  /** One for each mistake. */
  readonly problems: readonly SyntaxProblem[];
  /** How many places of the text are wrong: one mistake can make several. */
  readonly wrongPlaces: number;
  /** Comments in the order of the text. The AWS CLI refuses them; a run strips them. */
  readonly comments: readonly Span[];
}
