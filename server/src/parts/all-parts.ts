import type { Parts } from '../parts';
import * as account from './account';
import * as actions from './actions';
import * as format from './format';
import * as others from './others';
import * as rules from './rules';
import * as steps from './steps';
import * as texts from './texts';

/** The parts of a server that is one file, as in a browser. */
export const allParts: Parts = {
  account: () => account,
  actions: () => actions,
  format: () => format,
  others: () => others,
  rules: () => rules,
  steps: () => steps,
  texts: () => texts,
};
