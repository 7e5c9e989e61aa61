export { documentationOf } from '../language/documentation';
export { hover } from '../language/hover';
