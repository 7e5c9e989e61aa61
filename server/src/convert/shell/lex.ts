import type { Unresolved } from '../found';
import type { Quotes, Shell, ShellCommand, Word } from './shell';

/** Takes a script apart into the words of its commands. Substitutions are kept as they stand. Never throws. */
export function lex(text: string, shell: Shell): ShellCommand[] {
  return new Lexer(text, shell).commands();
}

class Lexer {
  private readonly text: string;
  private readonly shell: Shell;
  private at = 0;

  constructor(text: string, shell: Shell) {
    this.text = text;
    this.shell = shell;
  }

  commands(): ShellCommand[] {
    const commands: ShellCommand[] = [];
    let words: Word[] = [];
    while (this.at < this.text.length) {
      if (this.take(this.shell.blank) !== undefined || this.take(this.shell.redirection) !== undefined) continue;
      if (this.take(this.shell.separator) !== undefined) {
        if (words.length > 0) commands.push(words);
        words = [];
        continue;
      }
      words.push(this.word());
    }
    return words.length > 0 ? [...commands, words] : commands;
  }

  private word(): Word {
    const pieces = new Pieces();
    const start = this.at;
    while (this.at < this.text.length) {
      if (this.at > start && (this.matches(this.shell.blank) || this.matches(this.shell.separator))) break;
      const quotes = this.shell.quotes.find(({ open }) => this.matches(open));
      if (quotes !== undefined) this.quoted(quotes, pieces);
      else if (!this.substitution(pieces)) this.character(pieces);
    }
    return { pieces: pieces.list(this.shell.received) };
  }

  private character(pieces: Pieces): void {
    const [whole, ...groups] = this.exec(this.shell.escape) ?? [];
    pieces.add(whole === undefined ? (this.text[this.at] ?? '') : firstOf(groups));
    this.at += whole?.length ?? 1;
  }

  private quoted(quotes: Quotes, pieces: Pieces): void {
    const { open, close, escapes, substitutes } = quotes;
    this.take(open);
    pieces.add('');
    while (this.at < this.text.length) {
      const [whole, ...groups] = (quotes.escape === undefined ? undefined : this.exec(quotes.escape)) ?? [];
      if (whole !== undefined) {
        const inner = firstOf(groups);
        pieces.add(escapes?.get(inner) ?? inner);
        this.at += whole.length;
      } else if (this.take(close) !== undefined) {
        return;
      } else if (!substitutes || !this.substitution(pieces)) {
        pieces.add(this.text[this.at] ?? '');
        this.at++;
      }
    }
  }

  private substitution(pieces: Pieces): boolean {
    const end = this.shell.substitutionEnd(this.text, this.at);
    if (end === undefined) return false;
    const source = this.text.slice(this.at, end);
    const literal = this.shell.literalOf?.(source) ?? [{ source, variable: this.shell.variableOf(source) }];
    for (const piece of literal) pieces.add(piece);
    this.at = end;
    return true;
  }

  private take(pattern: RegExp): string | undefined {
    const whole = this.exec(pattern)?.[0];
    if (whole === undefined || whole === '') return undefined;
    this.at += whole.length;
    return whole;
  }

  private matches(pattern: RegExp): boolean {
    return this.exec(pattern) !== undefined;
  }

  private exec(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text) ?? undefined;
  }
}

/** The pieces of one word; texts beside each other are one. */
class Pieces {
  private readonly pieces: (string | Unresolved)[] = [];
  private text: string[] = [];

  add(piece: string | Unresolved): void {
    if (typeof piece === 'string') {
      this.text.push(piece);
      return;
    }
    this.flush();
    this.pieces.push(piece);
  }

  list(received: (argument: string) => string = argument => argument): readonly (string | Unresolved)[] {
    this.flush();
    const pieces = this.pieces.map(piece => (typeof piece === 'string' ? received(piece) : piece));
    return pieces.length === 0 ? [''] : pieces;
  }

  private flush(): void {
    if (this.text.length > 0) this.pieces.push(this.text.join(''));
    this.text = [];
  }
}

function firstOf(groups: readonly (string | undefined)[]): string {
  return groups.find(group => group !== undefined) ?? '';
}
