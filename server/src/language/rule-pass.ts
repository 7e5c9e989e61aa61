import type { Findings } from './findings';
import type { PropertyNode } from './request-document';
import type { Level, Problem, RuleHead, Subjects } from './rule';
import type { RuleTable, Severities, TabledCheck } from './rule-table';

/** Where the findings of a pass go. */
export interface Sink {
  readonly findings: Findings;
  readonly severities: Severities;
  /** Of one rule: more are not made. */
  readonly most: number;
  readonly onError: (rule: string, error: unknown) => void;
}

/** Runs the rules of one table over the places of one request. */
export class RulePass<In> {
  private readonly table: RuleTable<In>;
  private readonly context: In;
  private readonly sink: Sink;
  private readonly counts = new Map<string, number>();

  constructor(table: RuleTable<In>, context: In, sink: Sink) {
    this.table = table;
    this.context = context;
    this.sink = sink;
  }

  visit<Each extends Level>(level: Each, subject: Subjects[Each]): void {
    const { always, ofMembers } = this.table[level];
    this.run(always, subject);
    if (!('members' in subject)) return;
    const members: { readonly [name: string]: PropertyNode | undefined } = subject.members;
    for (const { member, checks } of ofMembers) {
      const property = members[member];
      // Null is said once, and is otherwise as good as left out.
      if (property !== undefined && property.value?.kind !== 'null') this.run(checks, subject);
    }
  }

  private run<Each extends Level>(checks: readonly TabledCheck<Each, In>[], subject: Subjects[Each]): void {
    for (const { rule, check } of checks) {
      if (this.isFull(rule)) continue;
      try {
        const problems = check(subject, this.context);
        if (problems === undefined) continue;
        if ('message' in problems) this.add(rule, problems);
        else for (const problem of problems) this.add(rule, problem);
      } catch (error) {
        this.sink.onError(rule.id, error);
      }
    }
  }

  private isFull({ id }: RuleHead): boolean {
    return (this.counts.get(id) ?? 0) >= this.sink.most;
  }

  private add(rule: RuleHead, problem: Problem): void {
    const own = rule.severity === 'off' ? undefined : rule.severity;
    const chosen = this.sink.severities[rule.id] ?? problem.severity ?? own;
    if (chosen === undefined || chosen === 'off' || this.isFull(rule)) return;
    this.counts.set(rule.id, (this.counts.get(rule.id) ?? 0) + 1);
    this.sink.findings.add(rule, chosen, problem);
  }
}
