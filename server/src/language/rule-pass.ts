import type { Finding } from './finding';
import type { Level, Problem, RuleHead, Subjects } from './rule';
import { type RuleTable, type Severities, selectRules } from './rule-table';

/** A finding and the rule that made it. */
export interface Found {
  readonly rule: RuleHead;
  readonly finding: Finding;
}

/** Runs the rules of one table over the places of one request and keeps what they find. */
export class RulePass<In> {
  readonly found: Found[] = [];
  private readonly checks: RuleTable<In>;
  private readonly context: In;
  private readonly severities: Severities;
  private readonly onError: (rule: string, error: unknown) => void;

  constructor(
    table: RuleTable<In>,
    context: In,
    severities: Severities,
    onError: (rule: string, error: unknown) => void,
  ) {
    this.checks = selectRules(table, severities);
    this.context = context;
    this.severities = severities;
    this.onError = onError;
  }

  visit<Each extends Level>(level: Each, subject: Subjects[Each]): void {
    for (const { rule, check } of this.checks[level]) {
      try {
        const problems = check(subject, this.context);
        if (problems === undefined) continue;
        if ('message' in problems) this.add(rule, problems);
        else for (const problem of problems) this.add(rule, problem);
      } catch (error) {
        this.onError(rule.id, error);
      }
    }
  }

  private add(rule: RuleHead, { severity, ...problem }: Problem): void {
    const own = rule.severity === 'off' ? undefined : rule.severity;
    const chosen = this.severities[rule.id] ?? severity ?? own;
    if (chosen !== undefined && chosen !== 'off') {
      this.found.push({ rule, finding: { rule: rule.id, severity: chosen, ...problem } });
    }
  }
}
