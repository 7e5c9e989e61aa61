import { TextWithGaps } from '../shell/pieces';

/** A member as a text; undefined where it is missing, empty or something else. */
export function textOf(value: unknown): string | TextWithGaps | undefined {
  if (value instanceof TextWithGaps) return value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The AWS CLI takes booleans as texts as well. */
export function isYes(value: unknown): boolean {
  return value === true || value === 'true';
}

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof TextWithGaps);
}

/** The objects of a list. */
export function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
