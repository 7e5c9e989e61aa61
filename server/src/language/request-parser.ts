import { isBareName, kindOfName } from './bare-name';
import { BrokenText } from './broken-text';
import type { Attempt, TextReading } from './mending/amendment';
import { costOf } from './mending/cost-of';
import { type OpenNode, type Resumption, SoundStart } from './mending/sound-start';
import type { OddValue } from './odd-values';
import { OpenNodes } from './open-nodes';
import type { ListNode, NumberNode, ObjectNode, PropertyNode, ValueNode } from './request-tree';
import { resolveEscapes } from './scan-json';
import { endOfQuoted, isInText, withoutDoubled } from './stray-quotes';

/** A request is five levels deep; a tree beyond this is no request, and must not exhaust the stack. */
const deepest = 64;

/** How much white space and punctuation may part two runs of text that are one problem. */
const farthestJunk = 1000;

/** A text with more quotes that make no sense is no request, and looking for the end of each takes time. */
const mostStrayLooks = 200;

/**
 * What stands before a place between two elements. Behind a tag of a template and text that could not be read a comma is neither missing nor too
 * much: nobody knows what they stand for.
 */
type Before = 'opening' | 'comma' | 'element' | 'tag' | 'unread';

/** Reads a text once, with the amendments of one attempt. */
export class RequestParser extends BrokenText {
  /** The members and items read so far of all that is still open: each object and list takes its own when it ends. */
  private readonly members: PropertyNode[];
  private memberCount: number;
  private readonly items: ValueNode[];
  private itemCount: number;
  private strayLooks = 0;
  /** True where a list without its closing bracket has taken the comma behind it. */
  private hasComma = false;
  private isBrokenOff = false;
  private readonly open = new OpenNodes();
  private readonly from: Resumption | undefined;
  private readonly tooMany: number;
  private readonly isAmended: boolean;
  private isGivenUp = false;
  private sound: SoundStart | undefined;
  private lastValueAt = -1;

  constructor(text: string, attempt: Attempt) {
    super(text, attempt);
    const { from, tooMany = Number.POSITIVE_INFINITY } = attempt;
    this.from = from;
    this.tooMany = tooMany;
    this.isAmended = attempt.amendments.length > 0;
    this.members = from?.members.slice() ?? [];
    this.memberCount = this.members.length;
    this.items = from?.items.slice() ?? [];
    this.itemCount = this.items.length;
  }

  read(): TextReading {
    const { from } = this;
    this.next();
    const root = from === undefined ? this.document() : this.restOfDocument(this.resumed(from, 0), false);
    const { problems, noticedAt, lastValueAt, sound, isGivenUp } = this;
    const length = this.offset - (from?.offset ?? 0);
    const isPart = from !== undefined && !isGivenUp;
    const comments = isPart ? from.comments().concat(this.comments) : this.comments;
    const tokens = isPart ? from.tokens().concat(this.tokens) : this.tokens;
    return { root, problems, comments, tokens, noticedAt, lastValueAt, sound, length, isGivenUp };
  }

  protected override noticeFirst(): void {
    const { open, members, memberCount, items, itemCount, comments, tokens } = this;
    this.lastValueAt = members[memberCount - 1]?.value?.offset ?? -1;
    if (this.isAmended) return;
    this.sound = new SoundStart({
      open: open.list(),
      members: members.slice(0, memberCount),
      items: items.slice(0, itemCount),
      comments,
      tokens,
    });
  }

  private document(): ValueNode | undefined {
    this.skipForeign();
    const hasWords = this.is('unknown');
    if (hasWords) this.skipToRequest();
    if (this.is('end')) return undefined;
    return this.restOfDocument(this.value(), hasWords);
  }

  /** Reads on behind the root, where nothing should be. */
  private restOfDocument(root: ValueNode | undefined, hasWords: boolean): ValueNode | undefined {
    this.skipForeign();
    if (!this.is('end')) {
      const rest = this.text.slice(this.offset).trimEnd();
      const isTail = hasWords && /^[)};,`']{1,4}$/.test(rest);
      if (!isTail && (root !== undefined || this.problems.length === 0)) {
        const isClosing = /^[}\]]{1,3}$/.test(rest);
        if (this.problems.at(-1)?.offset === this.offset) this.problems.pop();
        this.report(isClosing ? 'sign-unexpected' : 'text-after-end', this.offset, this.offset + rest.length);
      }
      if (costOf(this.problems) >= this.tooMany || (this.isAmended && root === undefined)) this.giveUp();
      // Comments and strings behind the end still have to be told apart from text.
      while (!this.is('end')) this.next();
    }
    return root;
  }

  /** Reads one value, or reports that there is none and leaves the token for whoever can use it. */
  private value(): ValueNode | undefined {
    while (this.is('conflict')) this.next();
    switch (this.token) {
      case '{':
        return this.open.depth() < deepest ? this.object() : this.tooDeep();
      case '[':
        return this.open.depth() < deepest ? this.list() : this.tooDeep();
      case 'string':
        return this.string();
      case 'number':
        return this.scalar(this.number());
      case 'true':
      case 'false':
        return this.scalar({ kind: 'boolean', offset: this.offset, end: this.end, value: this.is('true') });
      case 'null':
        return this.scalar({ kind: 'null', offset: this.offset, end: this.end });
      case 'unknown': {
        const odd = this.oddValues.ofWord(this.text, this.offset);
        if (odd !== undefined) return this.oddValue(odd);
        this.unknown();
        return undefined;
      }
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
  private string(): ValueNode | undefined {
    const { offset, end } = this;
    const value = this.stringValue();
    if (this.amendment !== undefined) return this.scalar({ kind: 'string', offset, end, value });
    const odd = this.mayBeOdd() ? this.oddValues.ofString(this.text, offset, this.open.isInList()) : undefined;
    if (odd !== undefined) return this.oddValue(odd);
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
    const open: OpenNode = { kind: 'object', offset: this.offset, start: this.memberCount };
    const isOpened = this.amendment?.kind !== 'inserted';
    this.open.enter(open);
    this.next();
    return this.restOfObject(open, 'opening', isOpened);
  }

  private restOfObject(open: OpenNode, before: Before, isOpened: boolean): ObjectNode {
    const { offset, start } = open;
    const { end, closed, whole } = this.elements(open, before, isOpened);
    const properties = this.members.slice(start, this.memberCount);
    this.memberCount = start;
    return { kind: 'object', offset, end, properties, closed, whole: closed && whole };
  }

  private list(): ListNode {
    const open: OpenNode = { kind: 'list', offset: this.offset, start: this.itemCount };
    const isOpened = this.amendment?.kind !== 'inserted';
    this.open.enter(open);
    this.next();
    return this.restOfList(open, 'opening', isOpened);
  }

  private restOfList(open: OpenNode, before: Before, isOpened: boolean): ListNode {
    const { offset, start } = open;
    const { end, closed } = this.elements(open, before, isOpened);
    const items = this.items.slice(start, this.itemCount);
    this.itemCount = start;
    return { kind: 'list', offset, end, items, closed };
  }

  /** Reads on in what was open at a place, from the outermost to the innermost node. */
  private resumed({ open, isBehindElement }: Resumption, level: number): ValueNode | undefined {
    const node = open[level];
    if (node === undefined || this.from === undefined) return undefined;
    this.open.enter(node);
    let before: Before = isBehindElement || level + 1 < open.length ? 'element' : 'opening';
    if (level + 1 < open.length) {
      const inner = this.resumed(this.from, level + 1);
      if (node.kind === 'list') this.addItem(inner);
      else this.fill(inner);
      if (this.hasComma) before = 'comma';
      this.hasComma = false;
    }
    return node.kind === 'object' ? this.restOfObject(node, before, true) : this.restOfList(node, before, true);
  }

  /** Gives the last member its value, in front of which the colon may be missing. */
  private fill(value: ValueNode | undefined): void {
    const property = this.members[this.memberCount - 1];
    if (property === undefined) return;
    if (property.colon < 0) this.report('colon-missing', property.keyOffset, property.keyEnd);
    property.value = value;
    property.end = this.previousEnd;
  }

  private addItem(item: ValueNode | undefined): void {
    if (item !== undefined) this.items[this.itemCount++] = item;
  }

  /** Reads what stands between two brackets, and the commas between. */
  private elements(
    { kind, offset }: OpenNode,
    behind: Before,
    isOpened: boolean,
  ): { end: number; closed: boolean; whole: boolean } {
    const closing = kind === 'object' ? '}' : ']';
    let before = behind;
    let whole = true;
    let comma = offset;
    for (;;) {
      if (this.problems.length >= this.tooMany) this.giveUp();
      if (this.is(closing)) {
        if (before === 'comma') this.report('trailing-comma', comma, comma + 1);
        const { end } = this;
        const isClosed = this.amendment?.kind !== 'inserted';
        if (!isClosed) this.reportMissing(kind, offset, closing);
        this.next();
        this.open.leave();
        return { end, closed: isOpened && isClosed, whole };
      }
      const isNextName =
        kind === 'list' && before !== 'opening' && this.open.has('object') && this.is('string') && this.isBeforeColon();
      if (isNextName) this.hasComma = before === 'comma';
      if (this.is('end') || this.closesOuter() || isNextName) {
        // A text that breaks off is one mistake, said of what is open innermost.
        if (!this.isBrokenOff) {
          if (this.is('end')) this.reportMissing(kind, offset, this.open.closings());
          else this.reportMissing(kind, offset, closing, before === 'comma' ? comma : undefined);
        }
        this.isBrokenOff ||= this.is('end');
        this.open.leave();
        return { end: this.previousEnd, closed: false, whole: false };
      }
      if (before === 'element' && this.isSignBeforeComma()) continue;
      if (this.is(',') || (before === 'element' && (this.isForeignComma() || this.isColonForComma()))) {
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

  /** True at a bracket that closes what is around this object or list. */
  private closesOuter(): boolean {
    if (this.is(']')) return this.open.has('list');
    return this.is('}') && this.open.has('object');
  }

  /** Reads `"key": value`, or skips what is no member at all; undefined where that changes nothing for the commas. */
  private member(before: Before): Before | undefined {
    if (this.is(']') || this.is('}')) {
      this.report('sign-unexpected', this.offset, this.end);
      this.next();
      return undefined;
    }
    if (this.is(':')) return this.nameless(before);
    const written = this.text.slice(this.offset, this.end);
    if (this.is('string')) {
      if (before === 'element') this.report('comma-expected', this.offset, this.end);
      const odd = this.mayBeOdd() ? this.oddValues.ofString(this.text, this.offset, false) : undefined;
      return odd?.kind === 'string-quotes' ? this.oddName(odd) : this.property(this.stringValue());
    }
    if (this.is('{') || this.is('[')) {
      if (before === 'element') this.report('comma-expected', this.offset, this.end);
      this.valueWithoutName();
      return 'unread';
    }
    if (!isBareName(written) || !this.isBeforeColon()) return this.junk();
    if (before === 'element') this.report('comma-expected', this.offset, this.end);
    this.report(kindOfName(written), this.offset, this.end);
    return this.property(written.replace(/^(?:\\"|['`“”„«‹])|(?:\\"|['`“”»›])$/g, ''));
  }

  /** A colon where a name should stand, and the value behind it. */
  private nameless(before: Before): Before {
    if (before !== 'unread') this.report('property-name-expected', this.offset, this.end);
    this.next();
    if (this.is('string') && !this.isBeforeColon()) this.next();
    return 'unread';
  }

  /** An object or a list without a name: what is wrong in it, nobody knows either. */
  private valueWithoutName(): void {
    const { offset } = this;
    const known = this.problems.length;
    this.report('property-name-expected', offset, this.end);
    this.value();
    this.problems.splice(known + 1);
  }

  private oddName({ kind, end, meant }: OddValue): Before {
    const { offset } = this;
    this.report(kind, offset, end, { meant });
    this.extend(end);
    return this.property(meant.slice(1, -1));
  }

  /** A quote directly before or behind this string, or a sign that joins texts, may make another text of it. */
  private mayBeOdd(): boolean {
    const { text, offset, end } = this;
    return text.charAt(end) === '"' || end - offset === 2 || /^[ \t\r\n]*["+.&]/.test(text.slice(end, end + 20));
  }

  private item(before: Before): Before | undefined {
    if (this.is('}') || this.is(']') || this.is(':')) {
      this.report('sign-unexpected', this.offset, this.end);
      this.next();
      return undefined;
    }
    if (before === 'element' && !this.is('unknown')) this.report('comma-expected', this.offset, this.end);
    const item = this.value();
    this.addItem(item);
    if (item === undefined) return 'unread';
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
        return 'unread';
      }
      const isTag = this.is('template');
      const value = this.writtenNumber() ?? this.value();
      // `"Name": ⏎ "InstanceId": "i-…"`: the string is the next member's name, the value is still to be typed.
      const isNextName = value?.kind === 'string' && this.is(':');
      if (!isNextName) {
        this.fill(value);
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

  /** Ends a reading that is of no use. */
  private giveUp(): void {
    this.isGivenUp = true;
    this.isBrokenOff = true;
    this.skipRest();
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

  /** A bracket that is missing is said of the one that it belongs to. */
  private reportMissing(kind: 'object' | 'list', offset: number, closing: string, at = this.previousEnd): void {
    const insert = { offset: at, text: closing };
    this.report(kind === 'object' ? 'brace-missing' : 'bracket-missing', offset, offset + 1, { insert });
  }
}
