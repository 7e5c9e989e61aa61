import { createScanner, type JSONScanner, ScanError, SyntaxKind } from 'jsonc-parser';
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
  private readonly text: string;
  private readonly scanner: JSONScanner;
  private token: SyntaxKind = SyntaxKind.Unknown;
  private offset = 0;
  private end = 0;
  /** The end of the token before this one: where something that is missing would have stood. */
  private previousEnd = 0;
  private depth = 0;
  private openLists = 0;
  private openObjects = 0;

  constructor(text: string) {
    this.text = text;
    this.scanner = createScanner(text, false);
    if (text.charCodeAt(0) === 0xfeff) this.scanner.setPosition(1);
    this.next();
  }

  document(): ValueNode | undefined {
    if (this.is(SyntaxKind.EOF)) return undefined;
    const root = this.value();
    if (!this.is(SyntaxKind.EOF)) {
      if (root !== undefined || this.problems.length === 0) {
        this.report('text-after-end', this.offset, this.text.trimEnd().length);
      }
      // Comments and strings behind the end still have to be told apart from text.
      while (!this.is(SyntaxKind.EOF)) this.next();
    }
    return root;
  }

  /** Reads one value, or reports that there is none and leaves the token for whoever can use it. */
  private value(): ValueNode | undefined {
    switch (this.token) {
      case SyntaxKind.OpenBraceToken:
        return this.depth < deepest ? this.object() : this.tooDeep();
      case SyntaxKind.OpenBracketToken:
        return this.depth < deepest ? this.list() : this.tooDeep();
      case SyntaxKind.StringLiteral:
        return this.scalar({
          kind: 'string',
          offset: this.offset,
          end: this.end,
          value: this.scanner.getTokenValue(),
        });
      case SyntaxKind.NumericLiteral: {
        const literal = this.scanner.getTokenValue();
        return this.scalar({ kind: 'number', offset: this.offset, end: this.end, value: Number(literal), literal });
      }
      case SyntaxKind.TrueKeyword:
      case SyntaxKind.FalseKeyword:
        return this.scalar({
          kind: 'boolean',
          offset: this.offset,
          end: this.end,
          value: this.is(SyntaxKind.TrueKeyword),
        });
      case SyntaxKind.NullKeyword:
        return this.scalar({ kind: 'null', offset: this.offset, end: this.end });
      case SyntaxKind.Unknown:
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
    const object: ObjectNode = { kind: 'object', offset: this.offset, end: this.end, properties: [], closed: false };
    this.enter('object');
    let comma = -1;
    let needsComma = false;
    for (;;) {
      if (this.is(SyntaxKind.CloseBraceToken)) {
        if (comma >= 0) this.report('trailing-comma', comma, comma + 1);
        object.end = this.end;
        object.closed = true;
        this.next();
        break;
      }
      if (this.is(SyntaxKind.EOF) || (this.is(SyntaxKind.CloseBracketToken) && this.openLists > 0)) {
        this.report('brace-missing', object.offset, object.offset + 1);
        object.end = this.previousEnd;
        break;
      }
      if (this.is(SyntaxKind.CommaToken)) {
        if (!needsComma) this.report('comma-unexpected', this.offset, this.end);
        comma = this.offset;
        needsComma = false;
        this.next();
        continue;
      }
      if (needsComma) this.report('comma-expected', this.offset, this.end);
      comma = -1;
      needsComma = this.member(object);
    }
    this.leave('object');
    return object;
  }

  /** Reads `"key": value`; false when what stands here is no member at all. */
  private member(object: ObjectNode): boolean {
    if (this.is(SyntaxKind.StringLiteral)) {
      this.property(object, this.scanner.getTokenValue());
      return true;
    }
    if (this.is(SyntaxKind.Unknown) || isWord(this.token)) {
      const written = this.text.slice(this.offset, this.end);
      this.report(written.startsWith("'") ? 'single-quotes' : 'property-name-unquoted', this.offset, this.end);
      this.property(object, written.replace(/^'|'$/g, ''));
      return true;
    }
    if (this.is(SyntaxKind.CloseBracketToken) || this.is(SyntaxKind.ColonToken)) {
      this.report(
        this.is(SyntaxKind.ColonToken) ? 'property-name-expected' : 'closing-unexpected',
        this.offset,
        this.end,
      );
      this.next();
      return false;
    }
    this.report('property-name-expected', this.offset, this.end);
    this.value();
    return true;
  }

  private property(object: ObjectNode, key: string): void {
    let property: PropertyNode = { key, keyOffset: this.offset, keyEnd: this.end, colon: -1, value: undefined };
    object.properties.push(property);
    this.next();
    for (;;) {
      if (!this.is(SyntaxKind.ColonToken)) {
        this.report('colon-expected', property.keyOffset, property.keyEnd);
        return;
      }
      property.colon = this.offset;
      this.next();
      const value = this.value();
      // `"Name": ⏎ "InstanceId": "i-…"`: the string is the next member's name, the value is still to be typed.
      if (value?.kind !== 'string' || !this.is(SyntaxKind.ColonToken)) {
        property.value = value;
        return;
      }
      this.report('value-expected', property.colon, property.colon + 1);
      property = { key: value.value, keyOffset: value.offset, keyEnd: value.end, colon: -1, value: undefined };
      object.properties.push(property);
    }
  }

  private list(): ListNode {
    const list: ListNode = { kind: 'list', offset: this.offset, end: this.end, items: [], closed: false };
    this.enter('list');
    let comma = -1;
    let needsComma = false;
    for (;;) {
      if (this.is(SyntaxKind.CloseBracketToken)) {
        if (comma >= 0) this.report('trailing-comma', comma, comma + 1);
        list.end = this.end;
        list.closed = true;
        this.next();
        break;
      }
      if (this.is(SyntaxKind.EOF) || (this.is(SyntaxKind.CloseBraceToken) && this.openObjects > 0)) {
        this.report('bracket-missing', list.offset, list.offset + 1);
        list.end = this.previousEnd;
        break;
      }
      if (this.is(SyntaxKind.CommaToken)) {
        if (!needsComma) this.report('comma-unexpected', this.offset, this.end);
        comma = this.offset;
        needsComma = false;
        this.next();
        continue;
      }
      if (this.is(SyntaxKind.CloseBraceToken) || this.is(SyntaxKind.ColonToken)) {
        this.report('closing-unexpected', this.offset, this.end);
        this.next();
        continue;
      }
      if (needsComma) this.report('comma-expected', this.offset, this.end);
      comma = -1;
      const item = this.value();
      if (item !== undefined) list.items.push(item);
      needsComma = true;
    }
    this.leave('list');
    return list;
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
      if (this.is(SyntaxKind.OpenBraceToken) || this.is(SyntaxKind.OpenBracketToken)) open++;
      if (this.is(SyntaxKind.CloseBraceToken) || this.is(SyntaxKind.CloseBracketToken)) open--;
      this.next();
    } while (open > 0 && !this.is(SyntaxKind.EOF));
    return undefined;
  }

  /** Reports a run of text that is no JSON, such as `True` or `'a b'`, once. */
  private unknown(): void {
    const offset = this.offset;
    const kind: SyntaxProblemKind = this.text.charAt(offset) === "'" ? 'single-quotes' : 'value-unknown';
    while (this.is(SyntaxKind.Unknown)) this.next();
    this.report(kind, offset, this.previousEnd);
  }

  /** Moves to the next token that is neither white space nor comment. */
  private next(): void {
    this.previousEnd = this.end;
    for (;;) {
      this.token = this.scanner.scan();
      switch (this.token) {
        case SyntaxKind.Trivia:
        case SyntaxKind.LineBreakTrivia:
          continue;
        case SyntaxKind.LineCommentTrivia:
        case SyntaxKind.BlockCommentTrivia:
          this.comment();
          continue;
        default:
          this.offset = this.scanner.getTokenOffset();
          this.end = this.offset + this.scanner.getTokenLength();
          if (this.scanner.getTokenError() !== ScanError.None) this.scanError();
          return;
      }
    }
  }

  private is(kind: SyntaxKind): boolean {
    return this.token === kind;
  }

  private comment(): void {
    const offset = this.scanner.getTokenOffset();
    const end = offset + this.scanner.getTokenLength();
    this.comments.push({ offset, end });
    if (this.scanner.getTokenError() === ScanError.UnexpectedEndOfComment) this.report('comment-unclosed', offset, end);
  }

  private scanError(): void {
    const kind = scanProblems.get(this.scanner.getTokenError());
    if (kind !== undefined) this.report(kind, this.offset, this.end);
  }

  private report(kind: SyntaxProblemKind, offset: number, end: number): void {
    if (this.problems.length < mostProblems) this.problems.push({ kind, offset, end });
  }
}

const scanProblems: ReadonlyMap<ScanError, SyntaxProblemKind> = new Map([
  [ScanError.UnexpectedEndOfString, 'string-unclosed'],
  [ScanError.UnexpectedEndOfNumber, 'number-incomplete'],
  [ScanError.InvalidUnicode, 'string-escape'],
  [ScanError.InvalidEscapeCharacter, 'string-escape'],
  [ScanError.InvalidCharacter, 'string-control-character'],
]);

function isWord(token: SyntaxKind): boolean {
  return (
    token === SyntaxKind.TrueKeyword ||
    token === SyntaxKind.FalseKeyword ||
    token === SyntaxKind.NullKeyword ||
    token === SyntaxKind.NumericLiteral
  );
}
