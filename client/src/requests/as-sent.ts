import { isDeepStrictEqual } from 'node:util';
import type { TextRange } from '../../../server/src/protocol';

/** A request as its file has it: variables unresolved, and where each member stands, by JSON pointer. */
export interface WrittenRequest {
  readonly request: Readonly<Record<string, unknown>>;
  readonly places: Readonly<Record<string, TextRange>>;
}

/** A part of the file that was sent otherwise. */
export interface SentChange {
  /** From the member's name to the end of its value; missing for the request as a whole. */
  readonly range?: TextRange;
  readonly text: string;
}

/**
 * What has to change in a file to make it the request that was sent. A variable stands for whatever it had been, and a file
 * without `InstanceId` for the instance that was selected. Empty: nothing has changed since.
 */
export function changesToSent(written: WrittenRequest, sent: unknown): readonly SentChange[] {
  const merged = merge(written.request, withoutSelected(sent, written.request));
  return changes({ pointer: '', written: written.request, sent: merged }, written.places);
}

/** The text with these changes. */
export function applySentChanges(text: string, toApply: readonly SentChange[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
  const offsetOf = ({ line, character }: TextRange['start']) => (starts[line] ?? text.length) + character;
  let result = '';
  let end = 0;
  for (const change of toApply) {
    if (change.range === undefined) return change.text;
    result += text.slice(end, offsetOf(change.range.start)) + change.text;
    end = offsetOf(change.range.end);
  }
  return result + text.slice(end);
}

function withoutSelected(sent: unknown, { InstanceId }: Readonly<Record<string, unknown>>): unknown {
  if (!isObject(sent) || (InstanceId !== undefined && InstanceId !== '')) return sent;
  const { InstanceId: _selected, ...rest } = sent;
  return InstanceId === undefined ? rest : { ...rest, InstanceId };
}

/** The sent value in the order and with the variables of the written one. */
function merge(written: unknown, sent: unknown): unknown {
  if (typeof written === 'string' && typeof sent === 'string') return cameFrom(written, sent) ? written : sent;
  if (Array.isArray(written) && Array.isArray(sent)) return sent.map((item, index) => merge(written[index], item));
  if (!isObject(written) || !isObject(sent) || Array.isArray(written) !== Array.isArray(sent)) return sent;
  const names = [...Object.keys(written).filter(name => Object.hasOwn(sent, name)), ...Object.keys(sent)];
  return Object.fromEntries([...new Set(names)].map(name => [name, merge(written[name], sent[name])]));
}

interface Part {
  readonly pointer: string;
  /** Missing for an item of a list, and for the request as a whole. */
  readonly name?: string;
  readonly written: unknown;
  readonly sent: unknown;
}

/** The innermost changes whose parts stand in the file. */
function changes(part: Part, places: WrittenRequest['places']): readonly SentChange[] {
  if (isDeepStrictEqual(part.written, part.sent)) return [];
  const inner = commonParts(part);
  if (inner?.every(({ pointer }) => places[pointer] !== undefined)) {
    return inner.flatMap(one => changes(one, places));
  }
  return [toChange(part, places[part.pointer])];
}

/** The parts of two values that have the same parts. */
function commonParts({ pointer, written, sent }: Part): readonly Part[] | undefined {
  if (Array.isArray(written) !== Array.isArray(sent) || !isObject(written) || !isObject(sent)) return undefined;
  const names = Object.keys(written);
  if (!isDeepStrictEqual(names, Object.keys(sent))) return undefined;
  return names.map(name => ({
    pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    name: Array.isArray(written) ? undefined : name,
    written: written[name],
    sent: sent[name],
  }));
}

function toChange({ name, sent }: Part, range: TextRange | undefined): SentChange {
  const json = JSON.stringify(sent, undefined, 2);
  if (range === undefined) return { text: `${json}\n` };
  const indented = json.replaceAll('\n', `\n${' '.repeat(range.start.character)}`);
  return { range, text: name === undefined ? indented : `${JSON.stringify(name)}: ${indented}` };
}

/** Whether a text with variables can have been sent as this one. Looks at each part once: a file may hold many variables. */
function cameFrom(written: string, sent: string): boolean {
  const [first = '', ...others] = written.split(/\$\{[^{}"\n]*\}/);
  const last = others.pop();
  if (last === undefined) return written === sent;
  if (!sent.startsWith(first)) return false;
  let end = first.length;
  for (const part of others) {
    const found = sent.indexOf(part, end);
    if (found < 0) return false;
    end = found + part.length;
  }
  return sent.length - last.length >= end && sent.endsWith(last);
}

/** Lists count as objects whose members are numbered. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
