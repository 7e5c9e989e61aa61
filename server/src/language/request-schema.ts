import schema from '../../../schemas/create-image.schema.json';
import { readShape, type Shape, shapeWithin } from './shape';

export type { Member, MemberType, Shape } from './shape';

/** The whole request, and by it every shape there is. */
export const requestShape: Shape = readShape('CreateImageRequest', schema, schema.definitions);

/** The shape of that name, anywhere in the request. */
export function findShape(name: string): Shape | undefined {
  return shapeWithin(requestShape, name);
}
