import schema from '../../../../schemas/ami-after.schema.json';
import { readShape, type Shape } from '../shape';

/** A file of steps, and by it every shape there is in it. */
export const stepsShape: Shape = readShape('AmiAfter', schema, schema.definitions);
