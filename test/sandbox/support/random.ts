import assert from 'node:assert/strict';

/** Choices that are the same for the same seed. */
export interface Random {
  /** From 0 to 1, without 1 (mulberry32). */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: probability => next() < probability,
    pick: list => {
      // Undefined may be among the things to pick from.
      for (const item of list.slice(below(list.length))) return item;
      return assert.fail('There is nothing to pick from');
    },
  };
}
