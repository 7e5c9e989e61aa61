import type {
  ListNode,
  ObjectNode,
  PropertyNode,
  RequestDocument,
  Span,
  SyntaxProblem,
  SyntaxProblemKind,
  ValueNode,
} from './request-document';
import { JsonScanner, type Token } from './scan-json';

/** A request is five levels deep; a tree beyond this is no request, and must not exhaust the stack. */
const deepest = 64;

/** What is wrong after so many problems is of no use to anybody, and one megabyte of commas has as many. */
const mostProblems = 1000;

/**
 * Reads a text into a tree in one pass, without giving up at an error: what is missing is left out, what is too
 * much is skipped, and each such place is one problem.
 */
export function parseRequest(text: string): RequestDocument {
  const parser = new Parser(text);
  const root = parser.document();
  return { text, root, problems: parser.problems, comments: parser.comments };
}

class Parser {
  readonly problems: SyntaxProblem[] = [];
  readonly comments: Span[] = [];
  /** The members and items read so far of all that is still open: each object and list takes its own when it ends. */
  private readonly members: PropertyNode[] = [];
  private memberCount = 0;
  private readonly items: ValueNode[] = [];
  private itemCount = 0;
  private readonly text: string;
  private readonly scanner: JsonScanner;
  private token: Token = 'unknown';
  private offset = 0;
  private end = 0;
  /** The end of the token before this one: where something that is missing would have stood. */
  private previousEnd = 0;
  private depth = 0;
  private openLists = 0;
  private openObjects = 0;

  constructor(text: string) {
    this.text = text;
    this.scanner = new JsonScanner(
      text,
      (offset, end) => this.comments.push({ offset, end }),
      (kind, offset, end) => this.report(kind, offset, end),
    );
    this.next();
  }

  document(): ValueNode | undefined {
    if (this.is('end')) return undefined;
    const root = this.value();
    if (!this.is('end')) {
      if (root !== undefined || this.problems.length === 0) {
        this.report('text-after-end', this.offset, this.text.trimEnd().length);
      }
      // Comments and strings behind the end still have to be told apart from text.
      while (!this.is('end')) this.next();
    }
    return root;
  }

  /** Reads one value, or reports that there is none and leaves the token for whoever can use it. */
  private value(): ValueNode | undefined {
    switch (this.token) {
      case '{':
        return this.depth < deepest ? this.object() : this.tooDeep();
      case '[':
        return this.depth < deepest ? this.list() : this.tooDeep();
      case 'string':
        return this.scalar({
          kind: 'string',
          offset: this.offset,
          end: this.end,
          value: this.scanner.stringValue(),
        });
      case 'number': {
        const literal = this.text.slice(this.offset, this.end);
        return this.scalar({ kind: 'number', offset: this.offset, end: this.end, value: Number(literal), literal });
      }
      case 'true':
      case 'false':
        return this.scalar({
          kind: 'boolean',
          offset: this.offset,
          end: this.end,
          value: this.is('true'),
        });
      case 'null':
        return this.scalar({ kind: 'null', offset: this.offset, end: this.end });
      case 'unknown':
        this.unknown();
        return undefined;
      default:
        this.report('value-expected', this.offset, this.end);
        return undefined;
    }
  }

  private scalar<Node extends ValueNode>(node: Node): Node {
    this.next();
    return node;
  }

  private object(): ObjectNode {
    const { offset } = this;
    const start = this.memberCount;
    let closed = false;
    let end = this.end;
    this.enter('object');
    let comma = -1;
    let needsComma = false;
    for (;;) {
      if (this.is('}')) {
        if (comma >= 0) this.report('trailing-comma', comma, comma + 1);
        end = this.end;
        closed = true;
        this.next();
        break;
      }
      if (this.is('end') || (this.is(']') && this.openLists > 0)) {
        this.report('brace-missing', offset, offset + 1);
        end = this.previousEnd;
        break;
      }
      if (this.is(',')) {
        if (!needsComma) this.report('comma-unexpected', this.offset, this.end);
        comma = this.offset;
        needsComma = false;
        this.next();
        continue;
      }
      if (needsComma) this.report('comma-expected', this.offset, this.end);
      comma = -1;
      needsComma = this.member();
    }
    this.leave('object');
    const properties = this.members.slice(start, this.memberCount);
    this.memberCount = start;
    return { kind: 'object', offset, end, properties, closed };
  }

  /** Reads `"key": value`; false when what stands here is no member at all. */
  private member(): boolean {
    if (this.is('string')) {
      this.property(this.scanner.stringValue());
      return true;
    }
    if (this.is('unknown') || isWord(this.token)) {
      const written = this.text.slice(this.offset, this.end);
      this.report(written.startsWith("'") ? 'single-quotes' : 'property-name-unquoted', this.offset, this.end);
      this.property(written.replace(/^['“”„]|['“”]$/g, ''));
      return true;
    }
    if (this.is(']') || this.is(':')) {
      this.report(this.is(':') ? 'property-name-expected' : 'closing-unexpected', this.offset, this.end);
      this.next();
      return false;
    }
    this.report('property-name-expected', this.offset, this.end);
    this.value();
    return true;
  }

  private property(key: string): void {
    let property = this.addProperty(key, this.offset, this.end);
    this.next();
    for (;;) {
      const hasColon = this.is(':');
      if (hasColon) {
        property.colon = this.offset;
        this.next();
      } else if (!this.isValueInLine()) {
        this.report('colon-expected', property.keyOffset, property.keyEnd);
        return;
      }
      const value = this.value();
      // `"Name": ⏎ "InstanceId": "i-…"`: the string is the next member's name, the value is still to be typed.
      const isNextName = value?.kind === 'string' && this.is(':');
      if (!isNextName) {
        if (!hasColon) this.report('colon-missing', property.keyOffset, property.keyEnd);
        property.value = value;
        property.end = this.previousEnd;
        return;
      }
      if (hasColon) {
        property.end = property.colon + 1;
        this.report('value-expected', property.colon, property.colon + 1);
      } else {
        this.report('colon-expected', property.keyOffset, property.keyEnd);
        this.report('comma-expected', value.offset, value.end);
      }
      property = this.addProperty(value.value, value.offset, value.end);
    }
  }

  private addProperty(key: string, keyOffset: number, keyEnd: number): PropertyNode {
    const property: PropertyNode = { key, keyOffset, keyEnd, colon: -1, value: undefined, end: keyEnd };
    this.members[this.memberCount++] = property;
    return property;
  }

  /** True where a value stands behind a name that has no colon: further down, it would be the next member. */
  private isValueInLine(): boolean {
    switch (this.token) {
      case '{':
      case '[':
        return true;
      case 'string':
      case 'number':
      case 'true':
      case 'false':
      case 'null':
        return !/[\r\n]/.test(this.text.slice(this.previousEnd, this.offset));
      default:
        return false;
    }
  }

  private list(): ListNode {
    const { offset } = this;
    const start = this.itemCount;
    let closed = false;
    let end = this.end;
    this.enter('list');
    let comma = -1;
    let needsComma = false;
    for (;;) {
      if (this.is(']')) {
        if (comma >= 0) this.report('trailing-comma', comma, comma + 1);
        end = this.end;
        closed = true;
        this.next();
        break;
      }
      if (this.is('end') || (this.is('}') && this.openObjects > 0)) {
        this.report('bracket-missing', offset, offset + 1);
        end = this.previousEnd;
        break;
      }
      if (this.is(',')) {
        if (!needsComma) this.report('comma-unexpected', this.offset, this.end);
        comma = this.offset;
        needsComma = false;
        this.next();
        continue;
      }
      if (this.is('}') || this.is(':')) {
        this.report('closing-unexpected', this.offset, this.end);
        this.next();
        continue;
      }
      if (needsComma) this.report('comma-expected', this.offset, this.end);
      comma = -1;
      const item = this.value();
      if (item !== undefined) this.items[this.itemCount++] = item;
      needsComma = true;
    }
    this.leave('list');
    const items = this.items.slice(start, this.itemCount);
    this.itemCount = start;
    return { kind: 'list', offset, end, items, closed };
  }

  private enter(kind: 'object' | 'list'): void {
    this.depth++;
    if (kind === 'object') this.openObjects++;
    else this.openLists++;
    this.next();
  }

  private leave(kind: 'object' | 'list'): void {
    this.depth--;
    if (kind === 'object') this.openObjects--;
    else this.openLists--;
  }

  /** Skips a value that nests too deeply, by counting brackets: no recursion. */
  private tooDeep(): undefined {
    this.report('too-deep', this.offset, this.end);
    let open = 0;
    do {
      if (this.is('{') || this.is('[')) open++;
      if (this.is('}') || this.is(']')) open--;
      this.next();
    } while (open > 0 && !this.is('end'));
    return undefined;
  }

  /** Reports a run of text that is no JSON, such as `True` or `'a b'`, once. */
  private unknown(): void {
    const offset = this.offset;
    const kind: SyntaxProblemKind = this.text.charAt(offset) === "'" ? 'single-quotes' : 'value-unknown';
    while (this.is('unknown')) this.next();
    this.report(kind, offset, this.previousEnd);
  }

  private next(): void {
    this.previousEnd = this.end;
    this.token = this.scanner.next();
    this.offset = this.scanner.offset;
    this.end = this.scanner.end;
  }

  private is(kind: Token): boolean {
    return this.token === kind;
  }

  private report(kind: SyntaxProblemKind, offset: number, end: number): void {
    if (this.problems.length < mostProblems) this.problems.push({ kind, offset, end });
  }
}

function isWord(token: Token): boolean {
  return token === 'true' || token === 'false' || token === 'null' || token === 'number';
}
