import type { Severity } from './finding';
import type { Checks, Level, Problems, RuleHead, Subjects } from './rule';

/** The checks of many rules by level, so that a walk calls only those that look at a place. */
export type RuleTable<In> = { readonly [Each in Level]: readonly TabledCheck<Each, In>[] };

export interface TabledCheck<Each extends Level, In> {
  readonly rule: RuleHead;
  readonly check: (subject: Subjects[Each], context: In) => Problems;
}

/** By the id of a rule. A rule that is not named keeps its own severity. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

export function tabulateRules<In>(rules: readonly (RuleHead & Checks<In>)[]): RuleTable<In> {
  const at = <Each extends Level>(level: Each): TabledCheck<Each, In>[] =>
    rules.flatMap(rule => {
      const check: Checks<In>[Each] = rule[level];
      return check === undefined ? [] : [{ rule, check }];
    });
  return {
    document: at('document'),
    unknownMember: at('unknownMember'),
    repeatedMember: at('repeatedMember'),
    wrongValue: at('wrongValue'),
    request: at('request'),
    mapping: at('mapping'),
    ebs: at('ebs'),
    tagSpecification: at('tagSpecification'),
    tag: at('tag'),
  };
}

/** The part of a table whose rules are on. */
export function selectRules<In>(table: RuleTable<In>, severities: Severities): RuleTable<In> {
  const on = <Each extends Level>(checks: readonly TabledCheck<Each, In>[]) =>
    checks.filter(({ rule }) => (severities[rule.id] ?? rule.severity) !== 'off');
  return {
    document: on(table.document),
    unknownMember: on(table.unknownMember),
    repeatedMember: on(table.repeatedMember),
    wrongValue: on(table.wrongValue),
    request: on(table.request),
    mapping: on(table.mapping),
    ebs: on(table.ebs),
    tagSpecification: on(table.tagSpecification),
    tag: on(table.tag),
  };
}
