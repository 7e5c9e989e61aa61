import type { Finding, Severity } from './finding';
import type { Problem, RuleHead } from './rule';
import { shownSentence } from './shown-text';

/** What the rules have found in one version of a request. */
export class Findings {
  private readonly all: Finding[] = [];
  /** The findings that other rules may say better, with the ids of those. */
  private readonly yielding = new Map<Finding, readonly string[]>();

  add({ id, yieldsTo }: RuleHead, severity: Severity, problem: Problem): void {
    // Member by member: copying a problem as a whole takes longer than the check that found it.
    const { offset, end, message, related, fixes } = problem;
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
