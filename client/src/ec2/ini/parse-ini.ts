import { indentOf, strip, stripEnd } from './strip';

/** What an AWS config or credentials file says, as botocore reads it. */
export interface Ini {
  /** By their names as they stand between the brackets, in the order of the file. */
  readonly sections: ReadonlyMap<string, IniSection>;
  /** Lines for which botocore rejects the file, or which mean something else than they seem to; in order. */
  readonly faults: readonly IniFault[];
}

export interface IniSection {
  /** Counted from 1. */
  readonly line: number;
  /** Keys in lower case. The lines of a value are joined by line breaks; a nested block begins with one. */
  readonly options: ReadonlyMap<string, string>;
}

export interface IniFault {
  readonly kind: IniFaultKind;
  /** Counted from 1. */
  readonly line: number;
}

export type IniFaultKind =
  | 'outside-section'
  | 'unclosed-section'
  | 'no-delimiter'
  | 'no-key'
  | 'duplicate-section'
  | 'duplicate-key'
  /** A section's header that is indented more than the key above it is a part of that key's value. */
  | 'indented-section';

/**
 * Reads as Python's RawConfigParser does, which botocore and the AWS CLI use. Where that gives up the whole file, the rest
 * is read all the same and the line is told: sections that stand twice become one, and of a key that stands twice the last
 * value counts.
 */
export function parseIni(text: string): Ini {
  const reader = new IniReader();
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) reader.read(line, index + 1);
  return reader.end();
}

class IniReader {
  private readonly sections = new Map<string, OpenSection>();
  private readonly defaults: Options = new Map();
  private readonly faults: IniFault[] = [];
  private options: Options | undefined;
  private keys = new Set<string>();
  /** The lines of the value that is read; further ones may follow. */
  private value: string[] | undefined;
  private indent = 0;

  read(line: string, number: number): void {
    const text = strip(line);
    if (text === '') {
      this.value?.push('');
      return;
    }
    if (text.startsWith('#') || text.startsWith(';')) return;
    const indent = indentOf(line);
    if (this.value !== undefined && indent > this.indent) {
      if (header.test(text)) this.fault('indented-section', number);
      this.value.push(text);
      return;
    }
    this.indent = indent;
    const name = header.exec(text)?.[1];
    if (name !== undefined) this.open(name, number);
    else if (this.options !== undefined) this.readOption(this.options, text, number);
    else if (text.startsWith('[')) this.leave(number);
    else this.fault('outside-section', number);
  }

  end(): Ini {
    const sections = new Map<string, IniSection>();
    for (const [name, { line, options }] of this.sections) {
      const all = new Map([...this.defaults, ...options]);
      sections.set(name, { line, options: new Map([...all].map(([key, lines]) => [key, stripEnd(lines.join('\n'))])) });
    }
    return { sections, faults: this.faults };
  }

  private open(name: string, line: number): void {
    this.value = undefined;
    this.keys = new Set();
    if (name === 'DEFAULT') {
      this.options = this.defaults;
      return;
    }
    const known = this.sections.get(name);
    if (known !== undefined) this.fault('duplicate-section', line);
    const section = known ?? { line, options: new Map() };
    this.sections.set(name, section);
    this.options = section.options;
  }

  private readOption(options: Options, text: string, line: number): void {
    const at = text.search(/[=:]/);
    if (at < 0) {
      if (text.startsWith('[')) this.leave(line);
      else this.fault('no-delimiter', line);
      return;
    }
    const key = strip(text.slice(0, at)).toLowerCase();
    if (key === '') {
      this.fault('no-key', line);
      return;
    }
    if (this.keys.has(key)) this.fault('duplicate-key', line);
    this.keys.add(key);
    this.value = [strip(text.slice(at + 1))];
    options.set(key, this.value);
  }

  /** The keys below an open bracket belong to a section that is not there. */
  private leave(line: number): void {
    this.fault('unclosed-section', line);
    this.value = undefined;
    this.options = new Map();
    this.keys = new Set();
  }

  private fault(kind: IniFaultKind, line: number): void {
    this.faults.push({ kind, line });
  }
}

type Options = Map<string, string[]>;

interface OpenSection {
  readonly line: number;
  readonly options: Options;
}

const header = /^\[(.+)\]/s;
