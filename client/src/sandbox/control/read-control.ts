import { type Behaviour, defaultBehaviour } from '../world/behaviour';
import { type Fault, faultKinds } from './faults';
import { ControlError } from './sandbox-control';

/** The members of a JSON object. */
export function objectOf(body: string): Readonly<Record<string, unknown>> {
  const value = parseJson(body);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new ControlError('The body has to be a JSON object');
}

export function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new ControlError(`"${name}" has to be a text`);
}

export function textsOf(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map(item => textOf(name, item));
  throw new ControlError(`"${name}" has to be a list of texts`);
}

/** A number from 0 to a thousand million, which in seconds is thirty years: time is not to run out of dates. */
export function numberOf(name: string, value: unknown): number {
  if (isNumber(value) && value >= 0) return value;
  throw new ControlError(`"${name}" has to be a number from 0 to ${largest}`);
}

const largest = 1_000_000_000;

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= largest;
}

/** A fault from its JSON form; members that its kind does not have are passed over. */
export function readFault(value: Readonly<Record<string, unknown>>): Fault {
  const { kind } = value;
  switch (kind) {
    case 'drop':
    case 'silence':
      return { kind, when: whenOf(value.when) };
    case 'html':
      return { kind, when: whenOf(value.when), status: optional(statusOf, 'status', value.status) };
    case 'error': {
      const message = optional(textOf, 'message', value.message);
      const status = optional(statusOf, 'status', value.status);
      return { kind, code: textOf('code', value.code), message, status, when: whenOf(value.when) };
    }
    case 'slow':
      return { kind, milliseconds: numberOf('milliseconds', value.milliseconds) };
    case 'image-fails': {
      if (value.stage !== 1 && value.stage !== 2) throw new ControlError('"stage" has to be 1 or 2');
      const code = optional(textOf, 'code', value.code);
      return { kind, stage: value.stage, code, message: optional(textOf, 'message', value.message) };
    }
    case 'hidden':
      return { kind, describes: numberOf('describes', value.describes) };
    case 'snapshot-kept':
      return { kind, returnCode: textOf('returnCode', value.returnCode) };
    case 'cut':
    case 'snapshot-error':
    case 'instance-terminated':
      return { kind };
    default:
      throw new ControlError(`"kind" has to be one of ${Object.keys(faultKinds).join(', ')}`);
  }
}

/** Changes of the behaviour, each of the type that the default has. */
export function readBehaviour(value: Readonly<Record<string, unknown>>): Partial<Behaviour> {
  for (const [name, change] of Object.entries(value)) {
    const known: unknown = Object.hasOwn(defaultBehaviour, name) ? Reflect.get(defaultBehaviour, name) : undefined;
    if (known === undefined) throw new ControlError(`There is no behaviour "${name}"; there are ${behaviours}`);
    if (isAlike(name, known, change)) continue;
    throw new ControlError(`"${name}" has to be like its default, ${JSON.stringify(known)}`);
  }
  return value;
}

const behaviours = Object.keys(defaultBehaviour).join(', ');

function isAlike(name: string, known: unknown, change: unknown): boolean {
  if (typeof known === 'number') return isNumber(change) && (change >= 0 || name === 'clockSkewSeconds');
  if (!Array.isArray(known)) return typeof change === typeof known;
  if (!Array.isArray(change)) return false;
  if (name !== 'imageSeconds') return change.every(item => typeof item === 'string');
  const [shortest, longest, ...more] = change;
  return isNumber(shortest) && isNumber(longest) && more.length === 0 && 0 <= shortest && shortest <= longest;
}

function statusOf(name: string, value: unknown): number {
  if (isNumber(value) && Number.isInteger(value) && value >= 200 && value <= 599) return value;
  throw new ControlError(`"${name}" has to be an HTTP status from 200 to 599`);
}

function whenOf(value: unknown): 'before' | 'after' {
  if (value === undefined || value === 'before') return 'before';
  if (value === 'after') return 'after';
  throw new ControlError('"when" has to be before or after');
}

function optional<T>(read: (name: string, value: unknown) => T, name: string, value: unknown): T | undefined {
  return value === undefined ? undefined : read(name, value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlError('The body is not JSON');
  }
}
