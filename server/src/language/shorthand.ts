import type { NewObject, NewValue } from './write-value';

/**
 * Reads the AWS CLI's shorthand, `ResourceType=image,Tags=[{Key=Name,Value=web}]`, as the CLI does where a list or an object is expected.
 * Undefined for a text that is none. Words stay texts, but for true, false and whole numbers where `isText` says that no text is wanted.
 */
export function objectFromShorthand(text: string, isText: (name: string) => boolean): NewObject | undefined {
  if (text.length > longest || !/^\s*[A-Za-z]\w*\s*=/.test(text)) return undefined;
  const reader = new ShorthandReader(text, isText);
  const read = reader.members('');
  return read !== undefined && reader.isAtEnd() ? read : undefined;
}

/** More than anybody writes on a command line. */
const longest = 10_000;
const deepest = 10;

class ShorthandReader {
  private readonly text: string;
  private readonly isText: (name: string) => boolean;
  private at = 0;
  private depth = 0;

  constructor(text: string, isText: (name: string) => boolean) {
    this.text = text;
    this.isText = isText;
  }

  isAtEnd(): boolean {
    return this.text.slice(this.at).trim() === '';
  }

  /** `Name=value,…` up to the closing bracket or the end. */
  members(closing: '}' | ''): NewObject | undefined {
    const members: [string, NewValue][] = [];
    for (;;) {
      const name = this.match(/\s*([A-Za-z]\w*)\s*=\s*/y);
      if (name === undefined) return undefined;
      const value = this.value(name);
      if (value === undefined) return undefined;
      members.push([name, value]);
      if (this.match(/\s*(,)/y) !== undefined) continue;
      if (closing !== '' && this.match(/\s*(\})/y) === undefined) return undefined;
      return Object.fromEntries(members);
    }
  }

  private value(name: string): NewValue | undefined {
    if (this.match(/(\[)/y) !== undefined) return this.nested(() => this.items(name));
    if (this.match(/(\{)/y) !== undefined) return this.nested(() => this.members('}'));
    const quoted = this.match(/("(?:[^"\\]|\\.)*"|'[^']*')/y);
    if (quoted !== undefined) return quoted.slice(1, -1).replace(/\\(.)/g, '$1');
    return this.word(name, this.match(/([^,[\]{}]*)/y)?.trim() ?? '');
  }

  private items(name: string): NewValue | undefined {
    const items: NewValue[] = [];
    if (this.match(/\s*(\])/y) !== undefined) return items;
    for (;;) {
      this.match(/(\s+)/y);
      const item = this.value(name);
      if (item === undefined) return undefined;
      items.push(item);
      if (this.match(/\s*(,)/y) !== undefined) continue;
      return this.match(/\s*(\])/y) === undefined ? undefined : items;
    }
  }

  private nested(read: () => NewValue | undefined): NewValue | undefined {
    if (this.depth >= deepest) return undefined;
    this.depth++;
    const value = read();
    this.depth--;
    return value;
  }

  private word(name: string, word: string): NewValue {
    if (this.isText(name)) return word;
    if (word === 'true' || word === 'false') return word === 'true';
    return /^(0|[1-9]\d{0,8})$/.test(word) ? Number(word) : word;
  }

  private match(expression: RegExp): string | undefined {
    expression.lastIndex = this.at;
    const match = expression.exec(this.text);
    if (match === null) return undefined;
    this.at = expression.lastIndex;
    return match[1];
  }
}
