/** Random numbers that are the same in every run: a failure names its seed and comes back. */
export class Seeded {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  pick<Each>(from: readonly Each[]): Each {
    const each = from[this.below(from.length)];
    if (each === undefined) throw new Error('nothing to pick from');
    return each;
  }
}
