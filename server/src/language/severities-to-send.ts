import type { Severity } from './finding';
import type { RuleHead } from './rule';
import type { Severities } from './rule-table';

/**
 * Whether an error of this rule keeps a request from being sent whatever a person chose: EC2 rejects it, or the text cannot be read
 * as it was meant. Rules whose docs say that EC2 accepts it, or that its answer is not confirmed, leave the choice to the person.
 */
export function isFirm({ docs }: RuleHead): boolean {
  return docs.ec2 === undefined || docs.ec2.startsWith('`');
}

/** What a person chose, as far as it counts for a request that is to be sent: a milder severity never hides a finding there. */
export function severitiesToSend(rules: readonly RuleHead[], chosen: Severities): Severities {
  const kept: Record<string, Severity> = {};
  for (const rule of rules) {
    const severity = chosen[rule.id];
    if (severity === undefined) continue;
    if (rank(severity) > rank(rule.severity)) {
      if (severity !== 'off') kept[rule.id] = severity;
    } else if (rule.severity === 'error' && severity !== 'error' && !isFirm(rule)) kept[rule.id] = 'warning';
  }
  return kept;
}

const ranks: readonly (Severity | 'off')[] = ['off', 'hint', 'information', 'warning', 'error'];

function rank(severity: Severity | 'off'): number {
  return ranks.indexOf(severity);
}
