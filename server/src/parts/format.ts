export { formatRequest } from '../language/format';
