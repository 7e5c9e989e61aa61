import { findShape, type Shape } from './request-schema';

export interface LengthLimits {
  readonly minimum: number;
  readonly maximum: number;
}

/** How many characters a member may have, as the schema knows it. Throws for a member without limits: rules ask when they are loaded. */
export function lengthLimits(shape: Shape | string, member: string): LengthLimits {
  const found = typeof shape === 'string' ? findShape(shape) : shape;
  const { minLength = 0, maxLength } = found?.members.get(member) ?? {};
  if (maxLength === undefined) throw new Error(`The schema has no length for ${member}`);
  return { minimum: minLength, maximum: maxLength };
}
