import type { WrongValue } from './rule';
import { numberMeant } from './written-number';

/** In which way a value is not of its member's type: the one rule that says it best. */
export type WrongCause =
  | 'null'
  /** For instance-id-required to say. */
  | 'null-instance'
  | 'null-tag-value'
  | 'null-tag-key'
  | 'boolean-no-device'
  | 'number-as-string'
  | 'not-integer'
  | 'integer-range'
  | 'boolean-as-string'
  | 'list-as-object'
  | 'mismatch';

export function causeOfWrong({ member, value, expected, parent }: WrongValue): WrongCause {
  if (value.kind === 'null') {
    if (member.name === 'InstanceId') return 'null-instance';
    if (parent.kind !== 'tag') return 'null';
    return member.name === 'Key' ? 'null-tag-key' : 'null-tag-value';
  }
  if (member.name === 'NoDevice' && value.kind === 'boolean') return 'boolean-no-device';
  switch (expected) {
    case 'integer':
      if (value.kind === 'string') return numberMeant(value.value) === undefined ? 'mismatch' : 'number-as-string';
      if (value.kind !== 'number') return 'mismatch';
      return Math.abs(value.value) < 2 ** 31 ? 'not-integer' : 'integer-range';
    case 'boolean':
      return booleanMeant(value) === undefined ? 'mismatch' : 'boolean-as-string';
    case 'list':
      return value.kind === 'object' ? 'list-as-object' : 'mismatch';
    default:
      return 'mismatch';
  }
}

/** The boolean that a person means by "yes" or 1. */
export function booleanMeant(value: WrongValue['value']): boolean | undefined {
  if (value.kind === 'number') return value.value === 1 ? true : value.value === 0 ? false : undefined;
  if (value.kind !== 'string') return undefined;
  if (/^\s*(true|yes|on|1)\s*$/i.test(value.value)) return true;
  return /^\s*(false|no|off|0)\s*$/i.test(value.value) ? false : undefined;
}
