import type { Amendment, Reading } from './mending/amendment';
import { mend } from './mending/mend';
import type {
  ListNode,
  NumberNode,
  ObjectNode,
  PropertyNode,
  RequestDocument,
  Span,
  StringNode,
  SyntaxProblem,
  SyntaxProblemKind,
  ValueNode,
} from './request-tree';
import { JsonScanner, resolveEscapes, type Token } from './scan-json';
import type { Shape } from './shape';
import { endOfQuoted, isInText, withoutDoubled } from './stray-quotes';
import { WrittenNumbers } from './written-number';

/** A request is five levels deep; a tree beyond this is no request, and must not exhaust the stack. */
const deepest = 64;

/** What is wrong after so many problems is of no use to anybody, and one megabyte of commas has as many. */
const mostProblems = 1000;

/** How much white space and punctuation may part two runs of text that are one problem. */
const farthestJunk = 1000;

/** A text with more quotes that make no sense is no request, and looking for the end of each takes time. */
const mostStrayLooks = 200;

/** UTF-16 units. A request has some kilobytes; a text beyond this is not read, so that nothing waits for it. */
const longestText = 5_000_000;

/**
 * Reads a text into a tree in one pass, without giving up at an error: what is missing is left out, what is too
 * much is skipped, and each such place is one problem.
 */
export function parseRequest(text: string, shape: Shape): RequestDocument {
  if (text.length > longestText) {
    return { text, shape, root: undefined, problems: [{ kind: 'too-large', offset: 0, end: 1 }], comments: [] };
  }
  const { root, problems, comments } = mend(text, amendments => new Parser(text, amendments).read());
  return { text, shape, root, problems, comments };
}

/**
 * What stands before a place between two elements. Behind a tag of a template and text that could not be read a comma is neither missing nor too
 * much: nobody knows what they stand for.
 */
type Before = 'opening' | 'comma' | 'element' | 'tag' | 'unread';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

class Parser {
  readonly problems: Mutable<SyntaxProblem>[] = [];
  readonly comments: Span[] = [];
  /** The members and items read so far of all that is still open: each object and list takes its own when it ends. */
  private readonly members: PropertyNode[] = [];
  private memberCount = 0;
  private readonly items: ValueNode[] = [];
  private itemCount = 0;
  private readonly text: string;
  private readonly scanner: JsonScanner;
  private readonly numbers = new WrittenNumbers();
  private token: Token = 'unknown';
  private offset = 0;
  private end = 0;
  /** The end of the token before this one: where something that is missing would have stood. */
  private previousEnd = 0;
  private strayLooks = 0;
  private depth = 0;
  /** True where a list without its closing bracket has taken the comma behind it. */
  private hasComma = false;
  private isBrokenOff = false;
  private openLists = 0;
  private openObjects = 0;
  /** The brackets that close what is open, the innermost last. */
  private readonly closings: string[] = [];
  private readonly amendments: ReadonlyMap<number, readonly Amendment[]>;
  /** The tokens to come that were put before one of the text, and that one behind them. */
  private coming: ComingToken[] = [];
  /** What is wrong with the token itself. */
  private amendment: Amendment | undefined;
  private readonly tokens: number[] = [];
  private noticedAt = -1;
  private lastValueAt = -1;

  constructor(text: string, amendments: readonly Amendment[]) {
    this.text = text;
    this.amendments = byOffset(amendments);
    this.scanner = new JsonScanner(
      text,
      (offset, end) => this.comments.push({ offset, end }),
      (kind, offset, end, within) => this.report(kind, offset, end, within && { within }),
    );
    this.next();
  }

  read(): Reading {
    const root = this.document();
    const { problems, comments, tokens, noticedAt, lastValueAt } = this;
    return { root, problems, comments, tokens, noticedAt, lastValueAt };
  }

  private document(): ValueNode | undefined {
    this.skipForeign();
    const hasWords = this.is('unknown');
    if (hasWords) this.skipToRequest();
    if (this.is('end')) return undefined;
    const root = this.value();
    this.skipForeign();
    if (!this.is('end')) {
      const rest = this.text.slice(this.offset).trimEnd();
      const isTail = hasWords && /^[)};,`']{1,4}$/.test(rest);
      if (!isTail && (root !== undefined || this.problems.length === 0)) {
        const isClosing = /^[}\]]{1,3}$/.test(rest);
        this.report(isClosing ? 'sign-unexpected' : 'text-after-end', this.offset, this.offset + rest.length);
      }
      // Comments and strings behind the end still have to be told apart from text.
      while (!this.is('end')) this.next();
    }
    return root;
  }

  /** Words before the request, such as a sentence, the head of a log entry or an assignment, are one problem, and so is a text without a request. */
  private skipToRequest(): void {
    const { offset } = this;
    const brace = /\{(?=\s*(?:["'\r\n]|$))/g;
    brace.lastIndex = offset;
    const end = brace.test(this.text) ? brace.lastIndex - 1 : this.text.length;
    this.report('text-unexpected', offset, this.text.slice(0, end).trimEnd().length);
    this.jump(end);
  }

  /** Reads one value, or reports that there is none and leaves the token for whoever can use it. */
  private value(): ValueNode | undefined {
    while (this.is('conflict')) this.next();
    switch (this.token) {
      case '{':
        return this.depth < deepest ? this.object() : this.tooDeep();
      case '[':
        return this.depth < deepest ? this.list() : this.tooDeep();
      case 'string':
        return this.string();
      case 'number':
        return this.scalar(this.number());
      case 'true':
      case 'false':
        return this.scalar({ kind: 'boolean', offset: this.offset, end: this.end, value: this.is('true') });
      case 'null':
        return this.scalar({ kind: 'null', offset: this.offset, end: this.end });
      case 'unknown':
        this.unknown();
        return undefined;
      case 'template':
        this.templateValue();
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

  private number(): NumberNode {
    const literal = this.text.slice(this.offset, this.end);
    return { kind: 'number', offset: this.offset, end: this.end, value: Number(literal), literal };
  }

  /** A string, also one with quotes in it that nobody escaped: `"the "best" image"`. */
  private string(): StringNode | undefined {
    const { offset, end } = this;
    const value = this.stringValue();
    if (this.amendment !== undefined) return this.scalar({ kind: 'string', offset, end, value });
    const wholeEnd = this.strayLooks > mostStrayLooks ? undefined : endOfQuoted(this.text, offset, end);
    if (wholeEnd === undefined && isInText(this.text.charCodeAt(end))) this.strayLooks++;
    if (wholeEnd === undefined) return this.scalar({ kind: 'string', offset, end, value });
    // A tag of a template has quotes of its own, which belong there.
    const isTag = /\{\{|<%/.test(this.text.slice(offset, wholeEnd));
    this.report(isTag ? 'template-tag' : 'string-quotes', offset, wholeEnd);
    this.jump(wholeEnd);
    if (isTag) return undefined;
    const written = this.text.slice(offset + 1, wholeEnd - 1);
    return { kind: 'string', offset, end: wholeEnd, value: resolveEscapes(withoutDoubled(written)) };
  }

  private object(): ObjectNode {
    const start = this.memberCount;
    const { offset } = this;
    const { end, closed, whole } = this.elements('object');
    const properties = this.members.slice(start, this.memberCount);
    this.memberCount = start;
    return { kind: 'object', offset, end, properties, closed, whole: closed && whole };
  }

  private list(): ListNode {
    const start = this.itemCount;
    const { offset } = this;
    const { end, closed } = this.elements('list');
    const items = this.items.slice(start, this.itemCount);
    this.itemCount = start;
    return { kind: 'list', offset, end, items, closed };
  }

  /** Reads what stands between two brackets, and the commas between. */
  private elements(kind: 'object' | 'list'): { end: number; closed: boolean; whole: boolean } {
    const { offset } = this;
    const closing = kind === 'object' ? '}' : ']';
    const isOpened = this.amendment?.kind !== 'inserted';
    this.enter(kind);
    let before: Before = 'opening';
    let whole = true;
    let comma = offset;
    for (;;) {
      if (this.is(closing)) {
        if (before === 'comma') this.report('trailing-comma', comma, comma + 1);
        const { end } = this;
        const isClosed = this.amendment?.kind !== 'inserted';
        if (!isClosed) this.reportMissing(kind, offset, closing);
        this.next();
        this.leave(kind);
        return { end, closed: isOpened && isClosed, whole };
      }
      const isNextName =
        kind === 'list' && before !== 'opening' && this.openObjects > 0 && this.is('string') && this.isBeforeColon();
      if (isNextName) this.hasComma = before === 'comma';
      if (this.is('end') || this.closesOuter() || isNextName) {
        // A text that breaks off is one mistake, said of what is open innermost.
        if (!this.isBrokenOff) {
          if (this.is('end')) this.reportMissing(kind, offset, this.allClosings());
          else this.reportMissing(kind, offset, closing, before === 'comma' ? comma : undefined);
        }
        this.isBrokenOff ||= this.is('end');
        this.leave(kind);
        return { end: this.previousEnd, closed: false, whole: false };
      }
      if (this.is(',') || (before === 'element' && this.isForeignComma())) {
        if (before === 'opening' || before === 'comma') this.report('comma-unexpected', this.offset, this.end);
        comma = this.offset;
        before = 'comma';
        this.next();
        continue;
      }
      if (this.is('template') || this.is('conflict')) {
        whole = false;
        before = this.foreignElement();
        continue;
      }
      const isRead: Before | undefined = kind === 'object' ? this.member(before) : this.item(before);
      if (isRead === 'unread') whole = false;
      before = this.hasComma ? 'comma' : (isRead ?? before);
      this.hasComma = false;
    }
  }

  /** True where the text ends in a string: that it is not closed says it all. */
  private isCutOff(): boolean {
    return this.is('end') && this.problems.at(-1)?.kind === 'string-unclosed';
  }

  /** `=`, `=>` or a wide colon between a name and its value, as other languages and keyboards write it. */
  private isForeignColon(): boolean {
    if (!this.is('unknown') || !/^(?:=>?|：)$/.test(this.text.slice(this.offset, this.end))) return false;
    this.report('colon-foreign', this.offset, this.end);
    return true;
  }

  /** `::`, of which one is meant. */
  private skipColons(): void {
    if (!this.is(':')) return;
    const { offset } = this;
    while (this.is(':')) this.next();
    this.report('sign-unexpected', offset, this.previousEnd);
  }

  /** `;` or a wide comma between two elements. */
  private isForeignComma(): boolean {
    if (!this.is('unknown') || !/^[;，、]$/.test(this.text.slice(this.offset, this.end))) return false;
    this.report('comma-foreign', this.offset, this.end);
    return true;
  }

  /** True at a bracket that closes what is around this object or list. */
  private closesOuter(): boolean {
    if (this.is(']')) return this.openLists > 0;
    return this.is('}') && this.openObjects > 0;
  }

  /** Reads `"key": value`, or skips what is no member at all; undefined where that changes nothing for the commas. */
  private member(before: Before): Before | undefined {
    if (this.is(']') || this.is('}')) {
      this.report('sign-unexpected', this.offset, this.end);
      this.next();
      return undefined;
    }
    if (this.is(':')) {
      if (before !== 'unread') this.report('property-name-expected', this.offset, this.end);
      this.next();
      return undefined;
    }
    const written = this.text.slice(this.offset, this.end);
    if (this.is('string')) {
      if (before === 'element') this.report('comma-expected', this.offset, this.end);
      return this.property(this.stringValue());
    }
    if (this.is('{') || this.is('[')) {
      if (before === 'element') this.report('comma-expected', this.offset, this.end);
      this.report('property-name-expected', this.offset, this.end);
      this.value();
      return 'unread';
    }
    if (!isBareName(written) || !this.isBeforeColon()) return this.junk();
    if (before === 'element') this.report('comma-expected', this.offset, this.end);
    this.report(/^['`]/.test(written) ? 'single-quotes' : 'property-name-unquoted', this.offset, this.end);
    return this.property(written.replace(/^['`“”„]|['`“”]$/g, ''));
  }

  private item(before: Before): Before | undefined {
    if (this.is('}') || this.is(']') || this.is(':')) {
      this.report('sign-unexpected', this.offset, this.end);
      this.next();
      return undefined;
    }
    if (before === 'element') this.report('comma-expected', this.offset, this.end);
    const item = this.value();
    if (item !== undefined) this.items[this.itemCount++] = item;
    return 'element';
  }

  private property(key: string): Before {
    let property = this.addProperty(key, this.offset, this.end);
    this.next();
    for (;;) {
      const hasColon = this.is(':') || this.isForeignColon();
      if (hasColon) {
        property.colon = this.offset;
        this.next();
        this.skipColons();
      } else if (!this.isValueInLine()) {
        if (!this.isCutOff()) this.report('colon-expected', property.keyOffset, property.keyEnd);
        return 'element';
      }
      const isTag = this.is('template');
      const value = this.writtenNumber() ?? this.value();
      // `"Name": ⏎ "InstanceId": "i-…"`: the string is the next member's name, the value is still to be typed.
      const isNextName = value?.kind === 'string' && this.is(':');
      if (!isNextName) {
        if (!hasColon) this.report('colon-missing', property.keyOffset, property.keyEnd);
        property.value = value;
        property.end = this.previousEnd;
        return isTag ? 'tag' : 'element';
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

  /** `3,000` and `100 GiB`: a member has one value, so what looks like two is one number. */
  private writtenNumber(): NumberNode | undefined {
    if (!this.is('number') && !this.is('unknown')) return undefined;
    const { offset } = this;
    const number = this.numbers.at(this.text, offset);
    if (number === undefined) return undefined;
    this.report(number.kind, offset, number.end);
    this.jump(number.end);
    return { kind: 'number', offset, end: number.end, value: number.value, literal: String(number.value) };
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
        return this.isOnSameLine();
      default:
        return false;
    }
  }

  private isOnSameLine(): boolean {
    return !/[\r\n]/.test(this.text.slice(this.previousEnd, this.offset));
  }

  /** True where a colon follows the token, with nothing but white space between. */
  private isBeforeColon(): boolean {
    let at = this.end;
    while (isSpace(this.text.charCodeAt(at))) at++;
    return this.text.charCodeAt(at) === 0x3a;
  }

  private enter(kind: 'object' | 'list'): void {
    this.depth++;
    if (kind === 'object') this.openObjects++;
    else this.openLists++;
    this.closings.push(kind === 'object' ? '}' : ']');
    this.next();
  }

  private leave(kind: 'object' | 'list'): void {
    this.depth--;
    if (kind === 'object') this.openObjects--;
    else this.openLists--;
    this.closings.pop();
  }

  private allClosings(): string {
    return this.closings.toReversed().join('');
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
    const { offset } = this;
    const known = this.problems.length;
    const kind: SyntaxProblemKind = /['`]/.test(this.text.charAt(offset)) ? 'single-quotes' : 'value-unknown';
    const hasTag = this.skipRun();
    this.reportRun(hasTag ? 'template-tag' : kind, offset, known);
  }

  /** Words and tags of one line; true when a tag was among them. */
  private skipRun(): boolean {
    let hasTag = false;
    do {
      hasTag ||= this.is('template');
      this.next();
    } while ((this.is('unknown') || this.is('template')) && this.isOnSameLine());
    return hasTag;
  }

  /** A tag in the place of a value, with what stands around it: `{% if x %}true{% else %}false{% endif %}`. */
  private templateValue(): void {
    const { offset } = this;
    const known = this.problems.length;
    do this.next();
    while (!this.is('end') && !isStructure(this.token) && this.isOnSameLine());
    this.reportRun('template-tag', offset, known);
  }

  /** A tag or a marker between two elements; a tag before a colon is a name that nobody knows, with its value. */
  private foreignElement(): Before {
    if (this.is('conflict')) {
      this.next();
      return 'unread';
    }
    const { offset } = this;
    const known = this.problems.length;
    this.skipRun();
    this.reportRun('template-tag', offset, known);
    if (!this.is(':')) return 'unread';
    this.next();
    this.value();
    return 'element';
  }

  /** One problem for all that was skipped since, in the place of what was found in it. */
  private reportRun(kind: SyntaxProblemKind, offset: number, known: number): void {
    const behind = this.problems.splice(known).filter(problem => problem.offset >= this.previousEnd);
    this.report(kind, offset, this.previousEnd);
    this.problems.push(...behind);
  }

  private skipForeign(): void {
    while (this.is('conflict') || this.is('template')) this.foreignElement();
  }

  /** Text between two members that is no member. Runs that only punctuation parts are one problem. */
  private junk(): Before {
    const { offset, end } = this;
    const known = this.problems.length;
    const isWord = isBareName(this.text.slice(offset, end));
    if (this.is('unknown')) this.skipRun();
    else this.next();
    if (
      isWord &&
      this.previousEnd === end &&
      (!this.isOnSameLine() || this.offset === end || this.is('}') || this.is(','))
    ) {
      // A name that is being typed.
      this.addProperty(this.text.slice(offset, end), offset, end);
    }
    const last = this.problems[known - 1];
    const isNear = last?.kind === 'text-unexpected' && offset - last.end < farthestJunk;
    if (isNear && /^[\s,:;]*$/.test(this.text.slice(last.end, offset))) {
      last.end = this.previousEnd;
    } else this.reportRun('text-unexpected', offset, known);
    return 'unread';
  }

  private next(): void {
    this.previousEnd = this.end;
    const coming = this.coming.shift();
    if (coming !== undefined) {
      this.take(coming);
      return;
    }
    const known = this.problems.length;
    this.token = this.scanner.next();
    this.offset = this.scanner.offset;
    this.end = this.scanner.end;
    this.amendment = undefined;
    this.tokens.push(this.offset);
    const amendments = this.amendments.get(this.offset);
    if (amendments !== undefined) this.amend(amendments, known);
  }

  private take({ token, offset, end, amendment }: ComingToken): void {
    this.token = token;
    this.offset = offset;
    this.end = end;
    this.amendment = amendment;
  }

  /** Reads another token, or further ones, than the text has at this place. */
  private amend(amendments: readonly Amendment[], known: number): void {
    const [only] = amendments;
    const { token, offset, end, previousEnd } = this;
    switch (only?.kind) {
      case 'dropped':
        this.report('sign-unexpected', offset, end);
        this.next();
        this.previousEnd = previousEnd;
        return;
      case 'exchanged':
        this.report('bracket-wrong', offset, end, { insert: { offset, text: only.token } });
        this.token = only.token;
        this.amendment = only;
        return;
      case 'string': {
        this.problems.length = known;
        this.scanner.moveTo(only.end);
        this.take({ token: 'string', offset, end: only.end, amendment: only });
        this.report(only.isOpened ? 'string-unclosed' : 'string-unopened', offset, only.end);
        return;
      }
      default:
        for (const amendment of amendments) {
          if (amendment.kind !== 'inserted') continue;
          const isOpening = amendment.token === '{' || amendment.token === '[';
          const at = isOpening ? offset : previousEnd;
          if (isOpening) this.report('opening-missing', offset, end, { insert: { offset, text: amendment.token } });
          this.coming.push({ token: amendment.token, offset: at, end: at, amendment });
        }
        this.coming.push({ token, offset, end, amendment: undefined });
        this.take(this.coming.shift() ?? { token, offset, end, amendment: undefined });
    }
  }

  /** The value of a string, also of one that lacks a quote. */
  private stringValue(): string {
    const { amendment, offset, end } = this;
    if (amendment?.kind !== 'string') return this.scanner.stringValue();
    return this.text.slice(amendment.isOpened ? offset + 1 : offset, amendment.isOpened ? end : end - 1);
  }

  /** Goes on at an offset inside or behind the token. */
  private jump(end: number): void {
    this.scanner.moveTo(end);
    this.end = end;
    this.next();
  }

  private is(kind: Token): boolean {
    return this.token === kind;
  }

  /** A bracket that is missing is said of the one that it belongs to. */
  private reportMissing(kind: 'object' | 'list', offset: number, closing: string, at = this.previousEnd): void {
    const insert = { offset: at, text: closing };
    this.report(kind === 'object' ? 'brace-missing' : 'bracket-missing', offset, offset + 1, { insert });
  }

  private report(
    kind: SyntaxProblemKind,
    offset: number,
    end: number,
    more?: Pick<SyntaxProblem, 'within' | 'insert'>,
  ): void {
    if (this.noticedAt < 0) {
      this.noticedAt = this.offset;
      this.lastValueAt = this.members[this.memberCount - 1]?.value?.offset ?? -1;
    }
    if (this.problems.length < mostProblems) this.problems.push({ kind, offset, end, ...more });
  }
}

interface ComingToken {
  readonly token: Token;
  readonly offset: number;
  readonly end: number;
  readonly amendment: Amendment | undefined;
}

function byOffset(amendments: readonly Amendment[]): ReadonlyMap<number, readonly Amendment[]> {
  const grouped = new Map<number, readonly Amendment[]>();
  for (const each of amendments) grouped.set(each.offset, [...(grouped.get(each.offset) ?? []), each]);
  return grouped;
}

/** A word that can be a member's name, or any text in quotes of another kind; all else before a colon is other text. */
function isBareName(written: string): boolean {
  return /^(?:[A-Za-z_][\w.$-]*|'(?:[^'\\]|\\.)+'|`[^`\\$]+`|[“”„][A-Za-z_][\w.$-]*[“”])$/.test(written);
}

function isStructure(token: Token): boolean {
  return token === '}' || token === ']' || token === ',';
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
