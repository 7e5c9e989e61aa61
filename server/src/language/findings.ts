import type { Finding, Severity } from './finding';
import type { Span } from './request-document';
import type { Problem, RuleHead } from './rule';
import { shownSentence } from './shown-text';

/** What the rules have found in one version of a request. */
export class Findings {
  private readonly all: Finding[] = [];
  /** The findings that other rules may say better, with the ids of those. */
  private readonly yielding = new Map<Finding, readonly string[]>();
  private readonly unread: readonly Span[];

  /** `unread`: what of the text could not be read. Only the syntax is judged there. */
  constructor(unread: readonly Span[] = []) {
    this.unread = unread;
  }

  add({ id, yieldsTo }: RuleHead, severity: Severity, problem: Problem): void {
    // Member by member: copying a problem as a whole takes longer than the check that found it.
    const { offset, end, message, related, fixes } = problem;
    if (!id.startsWith('json-') && this.unread.some(span => span.offset < end && span.end > offset)) return;
    const finding: Finding = { rule: id, severity, offset, end, message: shownSentence(message), related, fixes };
    this.all.push(finding);
    if (yieldsTo !== undefined) this.yielding.set(finding, yieldsTo);
  }

  /** Of several at one place, those that another one says better are left out. */
  toArray(): Finding[] {
    if (this.yielding.size === 0) return this.all;
    const taken = new Set(this.all.map(finding => placeOf(finding.rule, finding)));
    return this.all.filter(finding => !this.yielding.get(finding)?.some(better => taken.has(placeOf(better, finding))));
  }
}

function placeOf(rule: string, finding: Finding): string {
  return `${rule} ${finding.offset} ${finding.end}`;
}
