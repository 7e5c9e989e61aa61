import type { Layout } from '../layout';
import type { Frame } from '../locate';
import type { ListNode, ObjectNode, PropertyNode, RequestDocument, Span, ValueNode } from '../request-document';
import type { Member } from '../request-schema';

/** Where in a request something may be inserted. */
export interface InsertionPlace {
  readonly document: RequestDocument;
  readonly offset: number;
  readonly layout: Layout;
  /** Objects and lists around the place, the outermost first; empty at the root. */
  readonly frames: readonly Frame[];
  /** What is replaced: the word or token at the offset, or nothing. */
  readonly replace: Span;
  readonly wanted: Wanted;
}

export type Wanted =
  | { readonly kind: 'request' }
  /** A member's name; with `value` unless the name at the offset has a colon already. */
  | {
      readonly kind: 'member';
      readonly object: ObjectNode;
      readonly current?: PropertyNode;
      readonly withValue: boolean;
    }
  | { readonly kind: 'value'; readonly property: PropertyNode; readonly member: Member; readonly current?: ValueNode }
  | { readonly kind: 'item'; readonly list: ListNode };
