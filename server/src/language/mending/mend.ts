import type { SyntaxProblem, SyntaxProblemKind, ValueNode } from '../request-tree';
import type { Shape } from '../shape';
import type { Amendment, Attempt, TextReading } from './amendment';
import { candidatesFor } from './candidates';
import { costOf } from './cost-of';
import { misfitsIn } from './misfits';
import { sizeOf } from './size-of';

/** A text with more that is missing is still being written. */
const mostAmendments = 3;

/** A text with more problems has more than a few signs missing, or is no JSON at all. */
const mostProblems = 60;

/** UTF-16 units that are gone through beside the text itself: a text of some kilobytes can be read again for each thing that may be wrong. */
const spareLength = 20_000;

/**
 * Reads a text, and where a bracket or a quote is missing, too much or another one than it should be, reads it as if that were mended: one wrong
 * sign makes much of what follows look wrong. Of all single changes near the first problem, the one counts that leaves the least wrong.
 *
 * Who types is always in a broken text, so this must not take long: each attempt begins near the first problem, ends as soon as it cannot be the
 * best one, and there are no more of them when half the text was gone through again.
 */
export function mend(text: string, shape: Shape, read: (attempt: Attempt) => TextReading): TextReading {
  const first = read({ amendments: [] });
  if (!isMendable(first, shape)) return first;
  const mending = new Mending(first, shape, text.length, read);
  while (mending.amendments.length < mostAmendments && isMendable(mending.best.reading, shape)) {
    if (!mending.improve(candidatesFor(text, mending.best.reading))) break;
  }
  return mending.best.reading;
}

/** More of them come of something else than one sign. */
const mostMisfits = 3;

/** The best reading of a text so far. */
class Mending {
  best: Judgement;
  amendments: readonly Amendment[] = [];
  private readonly asWritten: TextReading;
  private readonly shape: Shape;
  /** How much of the text as it is written has no place in the file; of a long one it is not counted, since there each attempt counts. */
  private readonly misfits: number;
  private readonly read: (attempt: Attempt) => TextReading;
  private left: number;

  constructor(asWritten: TextReading, shape: Shape, length: number, read: (attempt: Attempt) => TextReading) {
    this.asWritten = asWritten;
    this.shape = shape;
    this.misfits = length > spareLength ? mostMisfits + 1 : misfitsIn(asWritten.root, shape);
    this.best = this.judged(asWritten);
    this.left = length / 2 + spareLength;
    this.read = read;
  }

  /** Takes the candidate that leaves the least wrong. False where none makes it better. */
  improve(candidates: readonly Amendment[]): boolean {
    const all = candidates.map(candidate => [...this.amendments, candidate]);
    // An attempt that must leave nothing else wrong ends soon: one of these is looked for first.
    return this.take(all, this.amendments.length + 2) || this.take(all, this.best.cost);
  }

  private take(attempts: readonly (readonly Amendment[])[], tooMany: number): boolean {
    const { values } = this.best;
    const least = this.amendments.length + 1 - (this.countsMisfits ? this.misfits : 0);
    let cost = tooMany;
    for (const amendments of attempts) {
      if (this.left <= 0 || cost <= least) break;
      const judgement = this.tried(amendments, cost);
      if (judgement === undefined || judgement.cost >= cost || judgement.values < values) continue;
      this.amendments = amendments;
      this.best = judgement;
      cost = judgement.cost;
    }
    return cost < tooMany;
  }

  /** A text in which much has no place is another file: there, it says nothing of brackets. */
  private get countsMisfits(): boolean {
    return this.misfits <= mostMisfits;
  }

  private judged(reading: TextReading): Judgement {
    const { values, repeated } = sizeOf(reading.root);
    const misfits = this.countsMisfits ? misfitsIn(reading.root, this.shape) - this.misfits : 0;
    return { reading, cost: costOf(reading.problems) + repeated + misfits, values };
  }

  /** Undefined for a reading that has too many problems. */
  private tried(amendments: readonly Amendment[], tooMany: number): Judgement | undefined {
    // What finds its place again outweighs as many problems.
    const tooManyProblems = tooMany + (this.countsMisfits ? this.misfits : 0);
    const from = this.asWritten.sound?.before(Math.min(...amendments.map(({ offset }) => offset)));
    const reading = this.read({ amendments, from, tooMany: tooManyProblems });
    this.left -= reading.length;
    return reading.isGivenUp || costOf(reading.problems) >= tooManyProblems ? undefined : this.judged(reading);
  }
}

interface Judgement {
  readonly reading: TextReading;
  /** Each problem, and each member that stands twice or where it does not belong: that would be a mistake of the mending. */
  readonly cost: number;
  /** What could be read: nothing gets lost by mending. */
  readonly values: number;
}

/** What a template or a merge conflict will be, nobody knows; and without brackets or quotes among the problems no such sign is wrong. */
function isMendable({ root, problems }: TextReading, shape: Shape): boolean {
  return (
    problems.length < mostProblems &&
    (problems.length > 1 || problems.some(problem => isSuspicious(problem, root, shape))) &&
    problems.some(({ kind }) => ofSigns.has(kind)) &&
    !problems.some(({ kind }) => kind === 'template-tag' || kind === 'conflict-marker' || kind === 'too-deep')
  );
}

/** A single problem is said where it was noticed, unless what was read behind it has no place in the file. */
function isSuspicious({ kind, offset, insert }: SyntaxProblem, root: ValueNode | undefined, shape: Shape): boolean {
  if (kind === 'text-after-end') return true;
  const isBrokenOff = insert !== undefined && insert.offset >= (root?.end ?? 0) && offset === root?.offset;
  return !isBrokenOff && misfitsIn(root, shape) > 0;
}

const ofSigns: ReadonlySet<SyntaxProblemKind> = new Set([
  'brace-missing',
  'bracket-missing',
  'sign-unexpected',
  'property-name-expected',
  'string-unclosed',
  'text-after-end',
]);
