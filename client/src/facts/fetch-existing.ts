import type { CallOptions } from '../ec2/ec2';
import { asFailure } from './caller';

/**
 * EC2 refuses a whole list for one unknown id, and names it: the rest is asked for again without those. An answer that
 * names none of them is taken for what it is.
 */
export async function fetchExisting<Item>(
  keys: readonly string[],
  options: CallOptions,
  fetch: (keys: readonly string[], options: CallOptions) => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  let rest = keys;
  for (let round = 0; rest.length > 0; round += 1) {
    try {
      return await fetch(rest, options);
    } catch (error) {
      const { code, message } = asFailure(error);
      const left = /\.(NotFound|Malformed)$/.test(code) ? rest.filter(key => !message.includes(key)) : rest;
      if (rest.length === 1 && /\.(NotFound|Malformed)$/.test(code)) return [];
      if (left.length === rest.length || round === maxRounds) throw error;
      rest = left;
    }
  }
  return [];
}

/** EC2 may name one id at a time, and one call for each is what this is here to avoid. */
const maxRounds = 10;
