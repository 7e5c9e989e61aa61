import { joined, type ShellPiece, separated, TextWithGaps } from './pieces';

/** Characters that mean nothing to the shorthand of the AWS CLI and to no shell inside quotes. */
const plainText = /^[A-Za-z0-9_./:@+-](?:[A-Za-z0-9 _./:@=+-]*[A-Za-z0-9_./:@+-])?$/;

/** Whether a value can be written without quotes of any kind, and reads back as the same. */
export function isShorthand(value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 1e15;
  if (typeof value === 'string') return plainText.test(value);
  if (value instanceof TextWithGaps) return plainText.test(withSample(value));
  if (Array.isArray(value)) return value.length > 0 && value.every(isShorthand);
  if (typeof value !== 'object' || value === null) return false;
  const members = Object.entries(value);
  // The AWS CLI turns texts into the types of its model, so each text must be where a text belongs.
  return members.length > 0 && members.every(([key, inner]) => /^[A-Z]\w*$/.test(key) && isMember(key, inner));
}

function isMember(key: string, value: unknown): boolean {
  if (key === 'NoDevice' && value === '') return true;
  return isShorthand(value);
}

/** The values of gaps are ids, names of regions, and times. */
function withSample({ pieces }: TextWithGaps): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : 'x')).join('');
}

/** One item of a list in shorthand. */
export function writeShorthand(value: unknown): readonly ShellPiece[] {
  if (value instanceof TextWithGaps) return value.pieces;
  if (typeof value !== 'object' || value === null) return [String(value)];
  return joined(separated(Object.entries(value).map(([key, inner]) => [`${key}=`, ...nested(inner)])));
}

function nested(value: unknown): readonly ShellPiece[] {
  if (Array.isArray(value)) return ['[', ...separated(value.map(nested)), ']'];
  return typeof value === 'object' && value !== null && !(value instanceof TextWithGaps)
    ? ['{', ...writeShorthand(value), '}']
    : writeShorthand(value);
}
