export { otherFiles } from '../language/other-files';
