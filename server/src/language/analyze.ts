import type { Convert } from './convert-port';
import type { Facts } from './facts';
import type { Finding } from './finding';
import { Findings } from './findings';
import { ignoredIn } from './ignore-comments';
import { isLarge } from './large-text';
import { kindOfOther } from './other-kind';
import type { RequestDocument } from './request-document';
import type { Context, LiveContext } from './rule';
import { RulePass } from './rule-pass';
import { RuleSet, type Severities } from './rule-table';
import { liveRules, staticRules } from './rules';
import { otherKind } from './rules/other-kind';
import { otherNotation } from './rules/other-notation';
import { isFirm, severitiesToSend } from './severities-to-send';
import { walkRequest } from './walk-request';

export interface AnalyzeOptions {
  readonly severities?: Severities;
  /** What the account says of the things in this request; without it no live rule runs. */
  readonly facts?: Facts;
  /** Values of `${…}`. A text whose variables are not all known is checked as far as it is. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Reads what is not JSON, for fixes. */
  readonly convert?: Convert;
  /** True for a client that runs requests, and so knows an instance where the request names none. */
  readonly runs?: boolean;
  /** Told of a rule that threw; the other rules have run all the same. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

/** The rules of an analysis. */
export interface RuleSets {
  readonly static: RuleSet<Context>;
  readonly live: RuleSet<LiveContext>;
  /** What is said of a file that is no request; nothing else is. */
  readonly other: RuleSet<Context>;
}

const productRules: RuleSets = {
  static: new RuleSet(staticRules),
  live: new RuleSet(liveRules),
  other: new RuleSet([otherKind, otherNotation]),
};

/**
 * Everything that the rules say of one version of a request, in the order of the text. Never throws. The fixes of a
 * finding are changes to the version that was analyzed.
 */
export function analyze(document: RequestDocument, options: AnalyzeOptions = {}): Finding[] {
  return analyzeWith(productRules, document, options);
}

/** The same with other rules than the product's. */
export function analyzeWith(rules: RuleSets, document: RequestDocument, options: AnalyzeOptions): Finding[] {
  const isInPart = isLarge(document.text);
  const findings = findAll(rules, document, options, isInPart).toArray();
  const isIgnored = ignoredIn(document);
  return inOrder(findings.filter(finding => !isIgnored(finding)));
}

/**
 * What the rules say of a request that is to be sent. A person can turn off or silence what the editor shows, but not what EC2 rejects: such
 * an error stays an error. What EC2 accepts, or may accept, is then a warning, and never hidden.
 */
export function analyzeToSend(document: RequestDocument, options: AnalyzeOptions = {}): Finding[] {
  const severities = severitiesToSend(allRules, options.severities ?? ownSeverities);
  const findings = findAll(productRules, document, { ...options, severities }, false).toArray();
  const isIgnored = ignoredIn(document);
  return inOrder(
    findings.map(finding => {
      const isLowered = finding.severity === 'error' && isIgnored(finding) && !firmRules.has(finding.rule);
      return isLowered ? { ...finding, severity: 'warning' } : finding;
    }),
  );
}

const allRules = [...staticRules, ...liveRules];
const firmRules: ReadonlySet<string> = new Set(allRules.filter(isFirm).map(({ id }) => id));

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.offset - b.offset || a.end - b.end);
}

/** In part: only what is wrong with the text as JSON. */
function findAll(rules: RuleSets, document: RequestDocument, options: AnalyzeOptions, isInPart: boolean): Findings {
  const { severities = ownSeverities, facts, variables = {}, runs = false, onRuleError = () => {} } = options;
  const context: Context = { document, variables, runs, convert: options.convert };
  const findings = new Findings();
  if (kindOfOther(document) !== undefined) {
    new RulePass(rules.other.of(severities), context, severities, findings, onRuleError).visit('document', document);
    return findings;
  }
  const pass = new RulePass(rules.static.of(severities), context, severities, findings, onRuleError);
  if (isInPart) {
    pass.visit('document', document);
    return findings;
  }
  if (facts === undefined) {
    walkRequest(document, (level, subject) => pass.visit(level, subject));
    return findings;
  }
  const live = new RulePass(rules.live.of(severities), { ...context, facts }, severities, findings, onRuleError);
  walkRequest(document, (level, subject) => {
    pass.visit(level, subject);
    live.visit(level, subject);
  });
  return findings;
}

/** Each rule's own. */
const ownSeverities: Severities = {};
