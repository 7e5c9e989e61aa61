/** A member of a step's input as a text; undefined where it is missing, empty or something else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The AWS CLI takes booleans as texts as well. */
export function isYes(value: unknown): boolean {
  return value === true || value === 'true';
}

/** The AWS CLI takes numbers as texts as well. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
