import { Expression, type Found, type FoundObject, isFoundList, isFoundObject, type Unresolved } from '../found';
import type { Dialect } from './dialect';
import { heredocOpening, readHeredoc } from './read-heredoc';
import { readString } from './read-string';
import { skipExpression } from './skip-expression';

/** Deeper than any request; a text that is nested further is not read as literals. */
const deepest = 100;

/** Where reading went on to, and what it found. */
interface Member {
  readonly name: string;
  readonly value: Found;
}

/**
 * Reads the literals of one language. What is not a literal is kept as an `Expression`, unevaluated. Never throws: where the text
 * breaks off, what was read until then is the value.
 */
export class LiteralReader {
  readonly text: string;
  readonly dialect: Dialect;
  at: number;
  private depth = 0;
  /** How deep a statement stands that is being read. */
  private statement: number | undefined;

  constructor(text: string, dialect: Dialect, at = 0) {
    this.text = text;
    this.dialect = dialect;
    this.at = at;
  }

  /** The value that begins here. */
  value(): Found {
    this.skipBlank();
    const start = this.at;
    const first = this.literal();
    if (first !== undefined && this.isAtEnd()) return first;
    const joined = this.concatenation(first ?? this.operand());
    if (joined !== undefined) return joined;
    this.at = start;
    return this.expressionFrom(start);
  }

  /** The value of a statement, which a line end outside of brackets ends too. */
  valueOfStatement(): Found {
    this.statement = this.depth;
    this.skip(this.dialect.blank);
    const value = this.value();
    this.statement = undefined;
    return value;
  }

  /** The members up to a closing bracket, which is taken too: of an object, or the named arguments of a call. */
  members(): FoundObject {
    const members = new Map<string, Found>();
    for (;;) {
      this.skipSeparators();
      if (this.at >= this.text.length || this.takeCloser()) return members;
      const before = this.at;
      const member = this.member();
      if (member !== undefined) this.add(members, member);
      if (this.at === before) this.at++;
    }
  }

  /** Takes what the pattern matches here. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match[0];
  }

  skip(pattern: RegExp): void {
    this.take(pattern);
  }

  private add(members: Map<string, Found>, { name, value }: Member): void {
    const earlier = members.get(name);
    if (name === spreadName && isFoundObject(value)) {
      for (const [inner, innerValue] of value) members.set(inner, innerValue);
    } else if (this.dialect.hasBlocks === true && isFoundObject(value) && earlier !== undefined) {
      members.set(name, isFoundList(earlier) ? [...earlier, value] : [earlier, value]);
    } else {
      members.set(name, value);
    }
  }

  private literal(): Found | undefined {
    const { openObject, openList, strings, hasHeredocs } = this.dialect;
    if (this.matches(openObject)) return this.nested(() => this.object());
    if (this.matches(openList)) return this.nested(() => this.list());
    if (this.matches(strings.open)) return this.texts();
    if (hasHeredocs === true && this.matches(heredocOpening)) return fromPieces(readHeredoc(this));
    const number = this.number();
    return number ?? this.word();
  }

  private nested<Value>(read: () => Value): Value | undefined {
    if (this.depth >= deepest) return undefined;
    this.depth++;
    const value = read();
    this.depth--;
    return value;
  }

  private object(): FoundObject {
    this.take(this.dialect.openObject);
    return this.members();
  }

  private list(): Found {
    const start = this.at;
    const isTuple = this.text[this.at] === '(';
    this.take(this.dialect.openList);
    const items: Found[] = [];
    let commas = 0;
    for (;;) {
      commas += this.skipSeparators();
      if (this.at >= this.text.length || this.takeCloser()) break;
      const before = this.at;
      items.push(this.value());
      if (this.at === before) this.at++;
    }
    if (items.some(isComprehension)) return this.expression(this.text.slice(start, this.at));
    const [only] = items;
    return isTuple && items.length === 1 && commas === 0 && only !== undefined ? only : items;
  }

  private member(): Member | undefined {
    const start = this.at;
    const { bareText } = this.dialect;
    const quoted = this.matches(this.dialect.strings.open) ? this.texts() : undefined;
    const name = typeof quoted === 'string' ? quoted : this.take(bareText === undefined ? bareName : strippedName);
    if (name !== undefined) {
      this.skip(this.dialect.blank);
      if (this.take(this.dialect.pair) !== undefined) return { name: name.trim(), value: this.value() };
      if (this.dialect.hasBlocks === true && this.take(/(?:"[^"\n]*"\s*)*(?=\{)/y) !== undefined) {
        return { name, value: this.value() };
      }
      // `{ InstanceId }` of JavaScript: the name is the value too.
      if (typeof quoted !== 'string' && /^[A-Za-z_]\w*$/.test(name) && this.isAtEnd()) {
        return { name, value: this.dialect.constant?.(name) ?? this.expression(name) };
      }
    }
    this.at = start;
    if (this.take(/(?:\*\*|\.\.\.)\s*(?=\{)/y) !== undefined) return { name: spreadName, value: this.value() };
    const source = skipExpression(this);
    const spread = /^(?:\.\.\.|\*\*|@)\s*([A-Za-z_]\w*)$/.exec(source)?.[1];
    const constant = spread === undefined ? undefined : this.dialect.constant?.(spread);
    if (constant instanceof Map) return { name: spreadName, value: constant };
    return source === '' ? undefined : { name: spreadName, value: this.expression(source) };
  }

  /** A text, or several beside each other, which Python joins. */
  private texts(): Found {
    const pieces: (string | Unresolved)[] = [];
    for (;;) {
      pieces.push(...readString(this));
      const end = this.at;
      this.skip(this.dialect.blank);
      const isJoined = this.dialect.words.has('None') && this.matches(this.dialect.strings.open);
      if (isJoined) continue;
      this.at = end;
      return fromPieces(pieces);
    }
  }

  private number(): number | undefined {
    const start = this.at;
    const digits = this.take(/[-+]?(?:0x[\da-f]+|\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?)n?(?![\w.-])/iy);
    if (digits === undefined) return undefined;
    const value = Number(digits.replaceAll('_', '').replace(/n$/, ''));
    if (Number.isFinite(value) && (this.dialect.bareText === undefined || this.isAtEnd())) return value;
    this.at = start;
    return undefined;
  }

  private word(): Found | undefined {
    const start = this.at;
    const { bareText, words, constant } = this.dialect;
    if (bareText !== undefined) {
      const text = this.take(bareText)?.trim();
      if (text === undefined) return undefined;
      return words.get(text) ?? (text === 'null' || text === 'None' ? null : unescaped(text));
    }
    const value = this.dialect.enumeration?.(this.text, this.at);
    if (value !== undefined) {
      this.at = value.end;
      return value.text;
    }
    const word = this.take(/\$?[A-Za-z_]\w*/y);
    if (word === undefined) return undefined;
    const known = words.get(word) ?? (words.has(word) ? null : undefined);
    if (known !== undefined) return known;
    const named = this.isAtEnd() ? constant?.(word.replace(/^\$/, '')) : undefined;
    if (named !== undefined) return named;
    this.at = start;
    return undefined;
  }

  /** `"web-" + name`: texts and expressions become one text with gaps. */
  private concatenation(first: Found | undefined): Found | undefined {
    if (typeof first !== 'string' && !(first instanceof Expression)) return undefined;
    const start = this.at;
    const pieces: (string | Unresolved)[] = typeof first === 'string' ? [first] : [...first.pieces];
    this.skipBlank();
    while (this.take(/\+(?!\+)/y) !== undefined) {
      this.skipBlank();
      const before = this.at;
      const next = this.literal();
      if (next instanceof Expression) pieces.push(...next.pieces);
      else if (typeof next === 'string' || typeof next === 'number') pieces.push(String(next));
      else {
        this.at = before;
        pieces.push(this.unresolved(skipExpression(this, this.isStatement() ? /\+|\r?\n/y : /\+/y)));
      }
      this.skipBlank();
    }
    // A sum without a text in it is none of texts.
    if (this.isAtEnd() && pieces.some(piece => typeof piece === 'string')) return fromPieces(pieces);
    this.at = start;
    return undefined;
  }

  /** What stands before a `+` and is no literal. */
  private operand(): Expression | undefined {
    const start = this.at;
    const source = skipExpression(this, this.isStatement() ? /\+|\r?\n/y : /\+/y);
    if (source !== '' && this.text[this.at] === '+') return this.expression(source);
    this.at = start;
    return undefined;
  }

  private expressionFrom(start: number): Expression {
    this.at = start;
    return this.expression(skipExpression(this, this.isStatement() ? lineEnd : undefined));
  }

  private expression(source: string): Expression {
    return new Expression([this.unresolved(source)]);
  }

  private unresolved(source: string): Unresolved {
    return { source, variable: this.dialect.variableOf?.(source) };
  }

  /** True where a value may end: before a separator, a closing bracket or the end. A `TypeScript as const` says nothing. */
  private isAtEnd(): boolean {
    const start = this.at;
    this.skipBlank();
    this.skip(/(?:as|satisfies)\s+[A-Za-z_][\w.[\]]*/y);
    this.skipBlank();
    const isEnd =
      this.at >= this.text.length ||
      closers.has(this.text[this.at] ?? '') ||
      this.matches(this.dialect.separator) ||
      (this.isStatement() && this.matches(lineEnd));
    if (!isEnd) this.at = start;
    return isEnd;
  }

  private isStatement(): boolean {
    return this.statement === this.depth;
  }

  private skipBlank(): void {
    this.skip(this.isStatement() ? /(?:[^\S\r\n]|\\\r?\n)+/y : this.dialect.blank);
  }

  private skipSeparators(): number {
    let count = 0;
    for (;;) {
      this.skip(this.dialect.blank);
      // One that takes no room ends a value and is never passed over.
      if ((this.take(this.dialect.separator) ?? '') === '') return count;
      count++;
    }
  }

  private takeCloser(): boolean {
    if (!closers.has(this.text[this.at] ?? '')) return false;
    this.at++;
    return true;
  }

  private matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }
}

/** The name under which the members of `...common` or `**common` stand among the others. */
export const spreadName = '...';

/** Of a statement; a comment before it ends the statement as well. */
const lineEnd = /\r?\n|#|\/\//y;

const closers: ReadonlySet<string> = new Set(['}', ']', ')']);
const bareName = /[A-Za-z_][\w.-]*\$?/y;
const strippedName = /[^\s:,{}[\]"']+/y;

/** `[… for name in names]`: what is in it depends on another list. */
function isComprehension(item: Found): boolean {
  return item instanceof Expression && /[\s})\]]for\s+[\w(]/.test(item.source);
}

function fromPieces(pieces: readonly (string | Unresolved)[]): Found {
  const texts = pieces.filter(piece => typeof piece === 'string');
  return texts.length === pieces.length ? texts.join('') : new Expression(pieces);
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\/])/g, '$1');
}
