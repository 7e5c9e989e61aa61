import type { Convert } from './convert-port';
import type { Facts } from './facts';
import type { FileKind } from './file-kind';
import type { Finding } from './finding';
import { Findings } from './findings';
import { ignoredIn } from './ignore-comments';
import { isLarge } from './large-text';
import type { RequestDocument } from './request-document';
import type { BaseFile, Context, RuleHead } from './rule';
import { RulePass, type Sink } from './rule-pass';
import type { Severities } from './rule-table';
import { isFirm, severitiesToSend } from './severities-to-send';
import { unreadIn } from './unread';

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
  /** True where nobody types meanwhile: then a large text is checked as a whole, and more is found than an editor shows. */
  readonly whole?: boolean;
  /** The time that dates are compared with; without it, the present. */
  readonly now?: Date;
  /** The region that the image is created in. */
  readonly region?: string;
  /** The files that a file of steps extends, as far as they are known. */
  readonly bases?: readonly BaseFile[];
  /** Told of a rule that threw; the other rules have run all the same. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

/**
 * Everything that the rules say of one version of a file, in the order of the text. Never throws. The fixes of a
 * finding are changes to the version that was analyzed.
 */
export function analyzeFile(kind: FileKind, document: RequestDocument, options: AnalyzeOptions): Finding[] {
  const findings = findAll(kind, document, options).toArray();
  const isIgnored = ignoredIn(document);
  return inOrder(findings.filter(finding => !isIgnored(finding)));
}

/**
 * What the rules say of a request that is to be sent. A person can turn off or silence what the editor shows, but not what EC2 rejects: such
 * an error stays an error. What EC2 accepts, or may accept, is then a warning, and never hidden.
 */
export function analyzeFileToSend(kind: FileKind, document: RequestDocument, options: AnalyzeOptions): Finding[] {
  const allRules: readonly RuleHead[] =
    options.facts === undefined ? kind.staticRules : [...kind.staticRules, ...kind.liveRules()];
  const severities = severitiesToSend(allRules, options.severities ?? ownSeverities);
  const findings = findAll(kind, document, { ...options, severities, whole: true }).toArray();
  const isIgnored = ignoredIn(document);
  const firmRules = new Set(allRules.filter(isFirm).map(({ id }) => id));
  return inOrder(
    findings.map(finding => {
      const isLowered = finding.severity === 'error' && isIgnored(finding) && !firmRules.has(finding.rule);
      return isLowered ? { ...finding, severity: 'warning' } : finding;
    }),
  );
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.offset - b.offset || a.end - b.end);
}

function findAll(kind: FileKind, document: RequestDocument, options: AnalyzeOptions): Findings {
  const { severities = ownSeverities, facts, whole = false, onRuleError = () => {} } = options;
  const context = contextOf(document, options);
  const { walk, otherKind, rules } = kind;
  const most = whole ? mostOfAll : mostShown;
  if (otherKind(document) !== undefined) {
    const findings = new Findings();
    const sink: Sink = { findings, severities, most, onError: onRuleError };
    new RulePass(rules.other().of(severities), context, sink).visit('document', document);
    return findings;
  }
  const findings = new Findings(unreadIn(document));
  const sink: Sink = { findings, severities, most, onError: onRuleError };
  const pass = new RulePass(rules.static.of(severities), context, sink);
  if (context.isInPart) {
    pass.visit('document', document);
    return findings;
  }
  if (facts === undefined) {
    walk(document, (level, subject) => pass.visit(level, subject));
    return findings;
  }
  const live = new RulePass(rules.live().of(severities), { ...context, facts }, sink);
  walk(document, (level, subject) => {
    pass.visit(level, subject);
    live.visit(level, subject);
  });
  return findings;
}

function contextOf(document: RequestDocument, options: AnalyzeOptions): Context {
  const { variables = {}, runs = false, now = new Date(), bases = [], region, convert } = options;
  const isInPart = options.whole !== true && isLarge(document.text);
  return { document, variables, runs, convert, now, region, bases, isInPart };
}

/** Of one rule: as many as an editor shows of a file. */
const mostShown = 1000;

/** A megabyte can be wrong at each of its items: nobody reads so many findings, and making them takes seconds. */
const mostOfAll = 10_000;

/** Each rule's own. */
const ownSeverities: Severities = {};
