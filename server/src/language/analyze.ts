import type { Facts } from '../protocol';
import type { Finding } from './finding';
import { withoutIgnored } from './ignore-comments';
import { kindOfOther } from './other-kind';
import type { RequestDocument } from './request-document';
import type { Context, LiveContext } from './rule';
import { type Found, RulePass } from './rule-pass';
import { type RuleTable, type Severities, tabulateRules } from './rule-table';
import { liveRules, staticRules } from './rules';
import { otherKind } from './rules/other-kind';
import { walkRequest } from './walk-request';

export interface AnalyzeOptions {
  readonly severities?: Severities;
  /** What the account says of the things in this request; without it no live rule runs. */
  readonly facts?: Facts;
  /** Values of `${…}`. A text whose variables are not all known is checked as far as it is. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Told of a rule that threw; the other rules have run all the same. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

/** The rules of an analysis, made ready once for all documents. */
export interface RuleTables {
  readonly static: RuleTable<Context>;
  readonly live: RuleTable<LiveContext>;
  /** What is said of a file that is no request; nothing else is. */
  readonly other: RuleTable<Context>;
}

const productTables: RuleTables = {
  static: tabulateRules(staticRules),
  live: tabulateRules(liveRules),
  other: tabulateRules([otherKind]),
};

/**
 * Everything that the rules say of one version of a request, in the order of the text. Never throws. The fixes of a
 * finding are changes to the version that was analyzed.
 */
export function analyze(document: RequestDocument, options: AnalyzeOptions = {}): Finding[] {
  return analyzeWith(productTables, document, options);
}

/** The same with other rules than the product's. */
export function analyzeWith(tables: RuleTables, document: RequestDocument, options: AnalyzeOptions): Finding[] {
  const found = withoutYielding(findAll(tables, document, options));
  return withoutIgnored(
    document,
    found.map(({ finding }) => finding),
  ).sort((a, b) => a.offset - b.offset || a.end - b.end);
}

function findAll(tables: RuleTables, document: RequestDocument, options: AnalyzeOptions): Found[] {
  const { severities = {}, facts, variables = {}, onRuleError = () => {} } = options;
  const context: Context = { document, variables };
  if (kindOfOther(document) !== undefined) {
    const pass = new RulePass(tables.other, context, severities, onRuleError);
    pass.visit('document', document);
    return pass.found;
  }
  const pass = new RulePass(tables.static, context, severities, onRuleError);
  if (facts === undefined) {
    walkRequest(document, (level, subject) => pass.visit(level, subject));
    return pass.found;
  }
  const live = new RulePass(tables.live, { ...context, facts }, severities, onRuleError);
  walkRequest(document, (level, subject) => {
    pass.visit(level, subject);
    live.visit(level, subject);
  });
  return [...pass.found, ...live.found];
}

/** Of several findings at one place, those that another one says better are left out. */
function withoutYielding(found: readonly Found[]): readonly Found[] {
  if (!found.some(({ rule }) => rule.yieldsTo !== undefined)) return found;
  const taken = new Set(found.map(({ rule, finding }) => placeOf(rule.id, finding)));
  return found.filter(({ rule, finding }) => !rule.yieldsTo?.some(better => taken.has(placeOf(better, finding))));
}

function placeOf(rule: string, finding: Finding): string {
  return `${rule} ${finding.offset} ${finding.end}`;
}
