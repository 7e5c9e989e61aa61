import type { Parts } from '../parts';
import * as steps from './steps';
import * as texts from './texts';

/** The parts of a server that is one file, as in a browser. */
export const allParts: Parts = { steps: () => steps, texts: () => texts };
