import { findProperty, type ObjectNode } from '../request-document';
import type { Member, Shape } from '../shape';
import { stepApis } from '../steps/step-apis';

/** One API a step; only copies have regions, and they are made of the source. */
export function makesSenseInSteps(shape: Shape, object: ObjectNode, { name }: Member): boolean {
  if (shape.name !== 'Step') return true;
  const api = stepApis.find(each => findProperty(object, each) !== undefined);
  if (stepApis.some(each => each === name)) return api === undefined;
  if (name === 'regions') return api === undefined || api === 'CopyImage';
  return name !== 'on' || api !== 'CopyImage';
}
