import type { Severity } from './finding';
import type { MemberName } from './request-view';
import type { Checks, Level, Problems, RuleHead, Subjects } from './rule';

/** The checks of many rules by level, so that a walk calls only those that look at a place. */
export type RuleTable<In> = { readonly [Each in Level]: LevelChecks<Each, In> };

export interface LevelChecks<Each extends Level, In> {
  readonly always: readonly TabledCheck<Each, In>[];
  /** Those of the rules that need a member, to be called where it is. */
  readonly ofMembers: readonly MemberChecks<Each, In>[];
}

export interface MemberChecks<Each extends Level, In> {
  readonly member: MemberName;
  readonly checks: readonly TabledCheck<Each, In>[];
}

export interface TabledCheck<Each extends Level, In> {
  readonly rule: RuleHead;
  readonly check: (subject: Subjects[Each], context: In) => Problems;
}

/** By the id of a rule. A rule that is not named keeps its own severity. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

type Rules<In> = readonly (RuleHead & Checks<In>)[];

function tabulateRules<In>(rules: Rules<In>): RuleTable<In> {
  return {
    document: checksAt('document', rules),
    unknownMember: checksAt('unknownMember', rules),
    repeatedMember: checksAt('repeatedMember', rules),
    wrongValue: checksAt('wrongValue', rules),
    request: checksAt('request', rules),
    mapping: checksAt('mapping', rules),
    ebs: checksAt('ebs', rules),
    tagSpecification: checksAt('tagSpecification', rules),
    tag: checksAt('tag', rules),
    part: checksAt('part', rules),
    steps: checksAt('steps', rules),
  };
}

function checksAt<Each extends Level, In>(level: Each, rules: Rules<In>): LevelChecks<Each, In> {
  const always: TabledCheck<Each, In>[] = [];
  const ofMembers = new Map<MemberName, TabledCheck<Each, In>[]>();
  for (const rule of rules) {
    const check: Checks<In>[Each] = rule[level];
    if (check === undefined) continue;
    if (rule.needs === undefined) {
      always.push({ rule, check });
      continue;
    }
    const known = ofMembers.get(rule.needs);
    if (known === undefined) ofMembers.set(rule.needs, [{ rule, check }]);
    else known.push({ rule, check });
  }
  return { always, ofMembers: [...ofMembers].map(([member, checks]) => ({ member, checks })) };
}

/** Rules, tabulated once for each object of severities, which therefore must not change. */
export class RuleSet<In> {
  private readonly rules: Rules<In>;
  private readonly tables = new WeakMap<Severities, RuleTable<In>>();

  constructor(rules: Rules<In>) {
    this.rules = rules;
  }

  /** The table of the rules that these severities leave on. */
  of(severities: Severities): RuleTable<In> {
    const known = this.tables.get(severities);
    if (known !== undefined) return known;
    const on = this.rules.filter(({ id, severity }) => (severities[id] ?? severity) !== 'off');
    const table = tabulateRules(on);
    this.tables.set(severities, table);
    return table;
  }
}
