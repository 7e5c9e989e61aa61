import type { Found, FoundObject } from '../found';

/** A place where a text is not shorthand. The AWS CLI refuses it there too. */
class ShorthandError extends Error {}

/**
 * Reads the AWS CLI's shorthand (`Key=a,Value=b`) as the CLI does; `awscli/shorthand.py` is the grammar. All scalars are texts.
 * Undefined where the text is not shorthand.
 */
export function readShorthand(text: string): Found | undefined {
  try {
    return new ShorthandReader(text).whole();
  } catch (error) {
    if (error instanceof ShorthandError) return undefined;
    throw error;
  }
}

const firstWord = /(?:\\,|[!#-&(-+\-.-<>-Z\\-z|-\uffff])(?:\\,|[\s!#-&(-+\-.-\\^-|~-\uffff])*/y;
const nextWord = /(?:\\,|[!#-&(-+\-.-<>-Z\\-z|-\uffff])(?:\\,|[\s!#-&(-+\-.-<>-\uffff])*/y;
const deepest = 50;

class ShorthandReader {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): Found {
    const first = this.text.trimStart()[0];
    if (first === '[' || first === '{') {
      this.take(/\s*/y);
      const value = this.explicit();
      this.take(/\s*/y);
      if (this.at < this.text.length) throw new ShorthandError();
      return value;
    }
    return this.members();
  }

  private members(): FoundObject {
    const members = new Map<string, Found>();
    for (;;) {
      const name = this.name();
      if (members.has(name)) throw new ShorthandError();
      members.set(name, this.values());
      if (this.at >= this.text.length) return members;
      this.expect(/\s*,\s*/y);
    }
  }

  /** `Key@=file://…` reads a file, which nothing here does: the text is kept and reported. */
  private name(): string {
    const name = this.take(/[A-Za-z0-9_.#/:-]*/y) ?? '';
    this.expect(/\s*@?\s*=\s*/y);
    return name;
  }

  private values(): Found {
    const next = this.text[this.at];
    return next === '[' || next === '{' ? this.explicit() : this.commaSeparated();
  }

  private explicit(): Found {
    if (++this.depth > deepest) throw new ShorthandError();
    const value =
      this.take(/\[\s*/y) === undefined
        ? this.take(/\{\s*/y) === undefined
          ? this.word(firstWord)
          : this.hash()
        : this.list();
    this.depth--;
    return value;
  }

  private list(): Found {
    const items: Found[] = [];
    while (this.take(/\]/y) === undefined) {
      items.push(this.explicit());
      this.take(/\s*/y);
      if (this.text[this.at] !== ']') this.expect(/\s*,\s*/y);
    }
    return items;
  }

  private hash(): FoundObject {
    const members = new Map<string, Found>();
    while (this.take(/\}/y) === undefined) {
      const name = this.name();
      members.set(name, this.explicit());
      this.take(/\s*/y);
      if (this.text[this.at] !== '}') this.expect(/\s*,\s*/y);
    }
    return members;
  }

  /** Goes on over commas for as long as what follows is no `key=`. */
  private commaSeparated(): Found {
    const items: Found[] = [this.word(firstWord)];
    this.take(/\s*/y);
    for (;;) {
      const before = this.at;
      if (this.take(/\s*,\s*/y) === undefined) break;
      const item = this.word(nextWord);
      this.take(/\s*/y);
      if (this.at < this.text.length && this.text[this.at] !== ',') {
        this.at = before;
        break;
      }
      items.push(item);
    }
    return items.length === 1 ? (items[0] ?? '') : items;
  }

  private word(bare: RegExp): string {
    const quoted = this.take(/'(?:\\\\|\\'|[^'])*'|"(?:\\\\|\\"|[^"])*"/y);
    if (quoted !== undefined) return quoted.slice(1, -1).replace(/\\(["'\\])/g, '$1');
    return this.take(bare)?.replaceAll('\\,', ',').trimEnd() ?? '';
  }

  private expect(pattern: RegExp): void {
    if (this.take(pattern) === undefined) throw new ShorthandError();
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match[0];
  }
}
