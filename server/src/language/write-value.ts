import { indentOfLine, type Layout } from './layout';
import type { RequestDocument, ValueNode } from './request-document';

/** A value to write; a function for one that stands in the text already. */
export type NewValue = string | number | boolean | Source | readonly NewValue[] | NewObject;

export interface NewObject {
  readonly [key: string]: NewValue;
}

/** Writes a piece of the text anew, for a line with this white space before it. */
export type Source = (indent: string) => string;

/** A value as the text has it: digits, escapes and comments are kept, its lines are indented for the new place. */
export function indentedSource({ text }: RequestDocument, value: ValueNode): Source {
  const source = text.slice(value.offset, value.end);
  const old = indentOfLine(text, value.offset);
  return indent =>
    source.replace(/(\r\n|\n|\r)([ \t]*)/g, (_, lineBreak: string, white: string) => {
      return lineBreak + indent + (white.startsWith(old) ? white.slice(old.length) : white);
    });
}

/** JSON for a value. With an indent, each member of an object gets a line of its own; without, all is one line. */
export function writeValue(value: NewValue, layout: Layout, indent: string | undefined): string {
  if (typeof value === 'function') return value(indent ?? '');
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = indent === undefined ? undefined : indent + layout.unit;
  if (isList(value)) {
    return enclose(
      '[',
      value.map(item => writeValue(item, layout, inner)),
      ']',
      '',
      layout,
      indent,
    );
  }
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}${layout.colon}${writeValue(member, layout, inner)}`,
  );
  return enclose('{', members, '}', layout.padding, layout, indent);
}

function enclose(
  open: string,
  parts: readonly string[],
  close: string,
  padding: string,
  { lineBreak, unit, padding: space }: Layout,
  indent: string | undefined,
): string {
  if (parts.length === 0) return open + close;
  if (indent === undefined) return open + padding + parts.join(`,${space}`) + padding + close;
  const separator = lineBreak + indent + unit;
  return open + separator + parts.join(`,${separator}`) + lineBreak + indent + close;
}

function isList(value: readonly NewValue[] | NewObject): value is readonly NewValue[] {
  return Array.isArray(value);
}
