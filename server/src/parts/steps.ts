export { readSteps } from '../after/read-steps';
export { stepsKind } from '../language/steps/steps-kind';
