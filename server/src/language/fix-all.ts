import { applyChanges } from './apply-changes';
import type { Finding, TextChange } from './finding';
import { type RequestDocument, readRequestDocument } from './request-document';

/** One fix may make room for another; two that undo each other must not go on for ever. */
const mostRounds = 10;

/**
 * Applies every safe fix, and again to what comes out of it until there is none. One change for all of it, or undefined when there is
 * nothing to fix.
 */
export function fixAllSafe(
  document: RequestDocument,
  analyze: (document: RequestDocument) => readonly Finding[],
): TextChange | undefined {
  let current = document;
  for (let round = 0; round < mostRounds; round++) {
    const changes = safeChanges(analyze(current));
    if (changes.length === 0) break;
    current = readRequestDocument(applyChanges(current.text, changes));
  }
  return difference(document.text, current.text);
}

/** Of fixes that touch the same text the first one counts. */
function safeChanges(findings: readonly Finding[]): TextChange[] {
  const chosen: TextChange[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.().find(each => each.safe === true);
    const isFree = (change: TextChange) =>
      chosen.every(other => change.end < other.offset || change.offset > other.end);
    if (fix?.changes.every(isFree) === true) chosen.push(...fix.changes);
  }
  return chosen;
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
