export { staticTools } from '../tools';
