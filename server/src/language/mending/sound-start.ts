import type { ListNode, ObjectNode, PropertyNode, Span, ValueNode } from '../request-tree';

/** An object or a list that is not closed yet. */
export interface OpenNode {
  readonly kind: (ObjectNode | ListNode)['kind'];
  readonly offset: number;
  /** How many members, or items, of what is around it were read before it. */
  readonly start: number;
}

/** Where a reading begins anew: behind an element, or behind the bracket that opens what it will be in. */
export interface Resumption {
  readonly offset: number;
  readonly open: readonly OpenNode[];
  readonly isBehindElement: boolean;
  /** What was read so far of all that is open. The last member of an object with another open node in it has no value yet. */
  readonly members: readonly PropertyNode[];
  readonly items: readonly ValueNode[];
  /** Those that stand before it. */
  readonly comments: () => readonly Span[];
  readonly tokens: () => readonly number[];
}

interface ReadSoFar {
  readonly open: readonly OpenNode[];
  readonly members: readonly PropertyNode[];
  readonly items: readonly ValueNode[];
  /** These two may be longer, of a text that is read on. */
  readonly comments: readonly Span[];
  readonly tokens: readonly number[];
}

/** What was read of a text when the first problem was noticed: all of it is JSON, and is read the same in every attempt to mend what follows. */
export class SoundStart {
  private readonly open: readonly OpenNode[];
  private readonly members: readonly PropertyNode[];
  private readonly items: readonly ValueNode[];
  private readonly comments: readonly Span[];
  private readonly tokens: readonly number[];

  constructor({ open, members, items, comments, tokens }: ReadSoFar) {
    this.open = open;
    this.members = withOwnPending(members, open);
    this.items = items;
    this.comments = comments;
    this.tokens = tokens;
  }

  /** The last place before an offset where a reading can begin anew; undefined where that is the beginning of the text. */
  before(offset: number): Resumption | undefined {
    const open = this.open.filter(each => each.offset < offset);
    const inner = open.at(-1);
    if (inner === undefined) return undefined;
    const members = this.members.slice(0, this.countBehind(open, 'object') ?? this.members.length);
    const items = this.items.slice(0, this.countBehind(open, 'list') ?? this.items.length);
    const elements: (PropertyNode | ValueNode)[] = inner.kind === 'object' ? members : items;
    while (elements.length > inner.start && !isWholeBefore(elements.at(-1), offset)) elements.pop();
    const last = elements.length > inner.start ? elements.at(-1) : undefined;
    const at = last?.end ?? inner.offset + 1;
    return {
      offset: at,
      open,
      isBehindElement: last !== undefined,
      members: withOwnPending(members, open),
      items,
      comments: () => firstOf(this.comments, comment => comment.end <= at),
      tokens: () => firstOf(this.tokens, token => token < at),
    };
  }

  /** How many elements there were when the first node of that kind began that is not open yet at the place; undefined where there is none. */
  private countBehind(open: readonly OpenNode[], kind: OpenNode['kind']): number | undefined {
    return this.open.slice(open.length).find(each => each.kind === kind)?.start;
  }
}

function isWholeBefore(element: PropertyNode | ValueNode | undefined, offset: number): boolean {
  if (element === undefined || element.end > offset) return false;
  return !('key' in element) || element.value !== undefined;
}

/** A member whose value is still to come is filled in by each reading: each gets its own. */
function withOwnPending(members: readonly PropertyNode[], open: readonly OpenNode[]): readonly PropertyNode[] {
  const own = [...members];
  const starts = open.filter(({ kind }) => kind === 'object').map(({ start }) => start);
  for (const index of [...starts, members.length].map(start => start - 1)) {
    const pending = own[index];
    if (pending !== undefined && pending.value === undefined) own[index] = { ...pending };
  }
  return own;
}

/** Those of a row that hold, where they stand before those that do not. */
function firstOf<Each>(row: readonly Each[], holds: (each: Each) => boolean): readonly Each[] {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = row[middle];
    if (each !== undefined && holds(each)) low = middle + 1;
    else high = middle;
  }
  return row.slice(0, low);
}
