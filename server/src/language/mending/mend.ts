import type { SyntaxProblem, SyntaxProblemKind } from '../request-tree';
import type { Amendment, TextReading } from './amendment';
import { candidatesFor } from './candidates';
import { sizeOf } from './size-of';

/** UTF-16 units. A longer text is read once: mending reads it again for each thing that may be wrong. */
const longestText = 20_000;

/** A text with more that is missing is still being written. */
const mostAmendments = 3;

/** A text with more problems has more than a few signs missing, or is no JSON at all. */
const mostProblems = 60;

/**
 * Reads a text, and where a bracket or a quote is missing, too much or another one than it should be, reads it as if that were mended: one wrong
 * sign makes much of what follows look wrong. Of all single changes near the first problem, the one counts that leaves the least wrong.
 */
export function mend(text: string, read: (amendments: readonly Amendment[]) => TextReading): TextReading {
  const first = read([]);
  if (text.length > longestText || !isMendable(first.problems)) return first;
  let best = judged(first);
  const amendments: Amendment[] = [];
  while (amendments.length < mostAmendments && isMendable(best.reading.problems)) {
    let chosen: Amendment | undefined;
    let next = best;
    for (const candidate of candidatesFor(text, best.reading)) {
      const judgement = judged(read([...amendments, candidate]));
      if (judgement.cost >= next.cost || judgement.values < best.values) continue;
      chosen = candidate;
      next = judgement;
      if (next.cost === amendments.length + 1) break;
    }
    if (chosen === undefined) break;
    amendments.push(chosen);
    best = next;
  }
  return best.reading;
}

interface Judgement {
  readonly reading: TextReading;
  /** Each problem, and each member that stands twice: that would be a mistake of the mending. */
  readonly cost: number;
  /** What could be read: nothing gets lost by mending. */
  readonly values: number;
}

function judged(reading: TextReading): Judgement {
  const { values, repeated } = sizeOf(reading.root);
  const unread = reading.problems.filter(({ kind }) => kind === 'text-after-end').length;
  return { reading, cost: reading.problems.length + unread + repeated, values };
}

/** What a template or a merge conflict will be, nobody knows; and without brackets or quotes among the problems no such sign is wrong. */
function isMendable(problems: readonly SyntaxProblem[]): boolean {
  const [first] = problems;
  return (
    problems.length < mostProblems &&
    (problems.length > 1 || first?.kind === 'text-after-end') &&
    problems.some(({ kind }) => ofSigns.has(kind)) &&
    !problems.some(({ kind }) => kind === 'template-tag' || kind === 'conflict-marker' || kind === 'too-deep')
  );
}

const ofSigns: ReadonlySet<SyntaxProblemKind> = new Set([
  'brace-missing',
  'bracket-missing',
  'sign-unexpected',
  'property-name-expected',
  'string-unclosed',
  'text-after-end',
]);
