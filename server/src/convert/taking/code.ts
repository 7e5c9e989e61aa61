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
  private lookups = 0;

  constructor(text: string, dialect: Dialect) {
    this.text = text;
    this.dialect = { ...dialect, constant: name => this.constant(name) };
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
    if (!/^\w{1,100}$/.test(name) || this.open.has(name) || ++this.lookups > mostLookups) return undefined;
    const assignments = [
      ...this.text.matchAll(new RegExp(`(?<![\\w.$-])\\$?${name}(?:\\s*:\\s*[\\w.<>]+)?\\s*=(?![=>])`, 'g')),
    ];
    const [only] = assignments.filter(({ index }) => !this.isArgument(index));
    if (only === undefined || assignments.filter(({ index }) => !this.isArgument(index)).length > 1) return undefined;
    this.open.add(name);
    const value = this.readerAt(only.index + only[0].length).valueOfStatement();
    this.open.delete(name);
    return value instanceof Expression ? undefined : value;
  }

  /** `f(name=value)` gives nothing to a name. */
  private isArgument(at: number): boolean {
    const before = this.text.slice(Math.max(0, at - 200), at).trimEnd();
    return /[(,]$/.test(before);
  }
}
