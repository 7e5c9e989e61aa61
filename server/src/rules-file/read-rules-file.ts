import { t } from '@vscode/l10n';
import { findValue, type ObjectNode, readRequestDocument, type ValueNode } from '../language/request-document';
import type { Severities } from '../language/rule-table';
import { isRule, UnknownRuleIds } from './unknown-rule';

/** What a file `.ami-rules.json` says. */
export interface RulesFile {
  readonly rules: Severities;
  /** In the order of the file: a later one wins. */
  readonly overrides: readonly Override[];
  /** What is wrong with it, in sentences. The rest of it counts all the same. */
  readonly problems: readonly string[];
}

interface Override {
  readonly globs: readonly string[];
  readonly rules: Severities;
}

/** As `readRulesFile` does: whoever has files need not have what reads them until there is one. */
export type ReadRulesFile = (text: string) => RulesFile;

/** Reads any text, however broken. Comments are allowed. */
export function readRulesFile(text: string): RulesFile {
  const { root, problems: mistakes } = readRequestDocument(text);
  const problems: string[] = [];
  if (mistakes.some(({ kind }) => kind !== 'trailing-comma')) problems.push(t('The file is not valid JSON.'));
  if (root?.kind !== 'object') return { rules: {}, overrides: [], problems: [t('The file must be a JSON object.')] };
  for (const { key } of root.properties) {
    if (!['$schema', 'rules', 'overrides'].includes(key)) problems.push(t('Unknown member "{0}".', key));
  }
  const overrides = findValue(root, 'overrides');
  const found: Found = { problems, unknown: new UnknownRuleIds() };
  if (overrides !== undefined && overrides.kind !== 'list') problems.push(t('"overrides" must be a list.'));
  return {
    rules: severitiesIn(root, found),
    overrides: overrides?.kind === 'list' ? overrides.items.flatMap(item => readOverride(item, found)) : [],
    problems,
  };
}

interface Found {
  readonly problems: string[];
  readonly unknown: UnknownRuleIds;
}

function readOverride(item: ValueNode, found: Found): Override[] {
  const files = item.kind === 'object' ? findValue(item, 'files') : undefined;
  const globs = files?.kind === 'list' ? files.items : [files];
  const texts = globs.flatMap(glob => (glob?.kind === 'string' ? [glob.value] : []));
  if (item.kind !== 'object' || texts.length === 0) {
    found.problems.push(t('Each override requires "files", a glob pattern or a list of glob patterns.'));
    return [];
  }
  return [{ globs: texts, rules: severitiesIn(item, found) }];
}

function severitiesIn(object: ObjectNode, { problems, unknown }: Found): Severities {
  const rules = findValue(object, 'rules');
  if (rules === undefined) return {};
  if (rules.kind !== 'object') {
    problems.push(t('"rules" must be an object.'));
    return {};
  }
  const severities: Record<string, Severities[string]> = {};
  for (const { key, value } of rules.properties) {
    const severity = severityOf(value);
    if (!isRule(key)) problems.push(unknown.judge(key).message);
    else if (severity === undefined) problems.push(t('{0} must be error, warning, information, hint, or off.', key));
    else severities[key] = severity;
  }
  return severities;
}

const severities: readonly Severities[string][] = ['error', 'warning', 'information', 'hint', 'off'];

function severityOf(value: ValueNode | undefined): Severities[string] | undefined {
  return value?.kind === 'string' ? severities.find(severity => severity === value.value) : undefined;
}
