import type { Parts } from '../parts';
import * as texts from './texts';
import * as tools from './tools';

/** The parts of a server that is one file, as in a browser. */
export const allParts: Parts = { texts: () => texts, tools: () => tools };
