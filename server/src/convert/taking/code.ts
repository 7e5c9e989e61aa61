import { Expression, type Found, type FoundObject, isFoundObject } from '../found';
import type { Dialect } from '../literals/dialect';
import { LiteralReader } from '../literals/literal-reader';

/** Each looks through the whole text; a request has fewer values. */
const mostLookups = 200;

/** A program, of which only literals are read: those of a call, and those that a name was given once. */
export class Code {
  readonly text: string;
  readonly dialect: Dialect;
  private readonly open = new Set<string>();
  private readonly statements: Dialect;
  private lookups = 0;

  /** `statements`: the language outside of the calls, where it is another one there. */
  constructor(text: string, dialect: Dialect, statements = dialect) {
    this.text = text;
    this.dialect = { ...dialect, constant: name => this.constant(name) };
    this.statements = { ...statements, constant: name => this.constant(name) };
  }

  /** A reader that stands at `at`. */
  readerAt(at: number): LiteralReader {
    return new LiteralReader(this.text, this.dialect, at);
  }

  /** Reads behind each call; one that stands in what was read already is none of its own. */
  eachAfter<Taken>(
    calls: readonly RegExpExecArray[],
    read: (reader: LiteralReader, call: RegExpExecArray) => Taken,
  ): Taken[] {
    const taken: Taken[] = [];
    let end = 0;
    for (const call of calls) {
      if (call.index < end) continue;
      const reader = this.readerAt(call.index + call[0].length);
      taken.push(read(reader, call));
      end = reader.at;
    }
    return taken;
  }

  /** The object that a name or a literal at `at` stands for. */
  objectAt(at: number): FoundObject | undefined {
    const value = this.readerAt(at).value();
    return isFoundObject(value) ? value : undefined;
  }

  /** The one literal that a name is given. A name that gets two values, or is in its own value, has none. */
  private constant(name: string): Found | undefined {
    const key = this.dialect.ignoresCase === true ? name.toLowerCase() : name;
    if (!/^\w{1,100}$/.test(name) || this.open.has(key) || ++this.lookups > mostLookups) return undefined;
    const assignments = [
      ...this.text.matchAll(new RegExp(`${this.before}${name}(?:\\s*:\\s*[\\w.<>]+)?\\s*=(?![=>])`, this.flags)),
    ];
    const [only] = assignments.filter(({ index }) => !this.isArgument(index));
    if (only === undefined || assignments.filter(({ index }) => !this.isArgument(index)).length > 1) return undefined;
    if (this.grows(name)) return undefined;
    this.open.add(key);
    const value = new LiteralReader(this.text, this.statements, only.index + only[0].length).valueOfStatement();
    this.open.delete(key);
    if (isFoundObject(value)) return new Map([...value, ...this.membersSetLater(name)]);
    return value instanceof Expression && !saysMore(value) ? undefined : value;
  }

  /** What stands before a name that is given something. */
  private get before(): string {
    return this.dialect.ignoresCase === true ? '(?<![\\w.$-])\\$(?:script:|global:)?' : '(?<![\\w.$-])\\$?';
  }

  private get flags(): string {
    return this.dialect.ignoresCase === true ? 'gi' : 'g';
  }

  /** Whether something is added to what the name stands for, by a call that nobody makes here. */
  private grows(name: string): boolean {
    const added = `${this.before}${name}\\s*(?:\\+=|\\.(?:append|extend|insert|push|unshift|update|setdefault|Add|AddRange)\\s*\\()`;
    return new RegExp(added, this.flags).test(this.text);
  }

  /** `name['Member'] = …` and `name.Member = …`, which may stand in a branch: their values are not known. */
  private membersSetLater(name: string): [string, Expression][] {
    const set = `${this.before}${name}\\s*(?:\\[\\s*['"](\\w{1,50})['"]\\s*\\]|\\.(\\w{1,50}))\\s*=(?![=>])[^\\n]{0,200}`;
    return [...this.text.matchAll(new RegExp(set, this.flags))].map(([source, quoted, bare]) => [
      quoted ?? bare ?? '',
      new Expression([{ source: source.trim() }]),
    ]);
  }

  /** `f(name=value)` gives nothing to a name. */
  private isArgument(at: number): boolean {
    const before = this.text.slice(Math.max(0, at - 200), at).trimEnd();
    return /[(,]$/.test(before);
  }
}

/** An expression that says more than the name it was given: a text with gaps, or the time. */
function saysMore({ pieces }: Expression): boolean {
  return pieces.some(piece => typeof piece === 'string' || piece.variable !== undefined);
}
