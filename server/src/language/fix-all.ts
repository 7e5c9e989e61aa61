import { applyChanges } from './apply-changes';
import { errorsIn, type Finding, type TextChange } from './finding';
import { type RequestDocument, readRequestDocument } from './request-document';

/** One fix may make room for another; two that undo each other must not go on for ever. */
const mostRounds = 10;

/** UTF-16 units. Each round reads and judges the text anew: of a large one, what a first round makes possible waits for the next save. */
const largeText = 200_000;

/** A rule whose fixes were not safe so often has none that are; making them takes time. */
const mostMisses = 20;

/** More than a person would make, and few enough to be compared with one another. */
const mostChanges = 1000;

/**
 * Applies every safe fix, and again to what comes out of it until there is none. One change for all of it, or undefined when there is
 * nothing to fix. A round that would leave more errors than it found is not made: it may run on every save, with nobody looking.
 */
export function fixAllSafe(
  document: RequestDocument,
  analyze: (document: RequestDocument) => readonly Finding[],
): TextChange | undefined {
  let current = document;
  let findings = analyze(current);
  const isMuch = document.text.length > largeText || findings.length > mostChanges;
  const rounds = isMuch ? 1 : mostRounds;
  for (let round = 0; round < rounds; round++) {
    const changes = safeChanges(findings);
    if (changes.length === 0) break;
    const next = readRequestDocument(applyChanges(current.text, changes), current.shape);
    const nextFindings = analyze(next);
    if (errorsIn(nextFindings) > errorsIn(findings)) break;
    current = next;
    findings = nextFindings;
  }
  return difference(document.text, current.text);
}

/** Of fixes that touch the same text the first one counts. */
function safeChanges(findings: readonly Finding[]): TextChange[] {
  const chosen: TextChange[] = [];
  const misses = new Map<string, number>();
  for (const { rule, fixes } of findings) {
    const missed = misses.get(rule) ?? 0;
    if (fixes === undefined || missed > mostMisses) continue;
    const fix = fixes().find(each => each.safe === true);
    if (fix === undefined) misses.set(rule, missed + 1);
    else if (fix.changes.every(change => isFree(change, chosen))) chosen.push(...fix.changes);
    if (chosen.length >= mostChanges) break;
  }
  return chosen;
}

function isFree({ offset, end }: TextChange, chosen: readonly TextChange[]): boolean {
  return chosen.every(other => end < other.offset || offset > other.end);
}

function difference(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { offset: start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
