import { t } from '@vscode/l10n';
import { nearestName } from '../language/nearest-name';
import { findValue, type ObjectNode, readRequestDocument, type ValueNode } from '../language/request-document';
import type { Severities } from '../language/rule-table';
import { allRules } from '../language/rules';

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

/** Reads any text, however broken. Comments are allowed. */
export function readRulesFile(text: string): RulesFile {
  const { root, problems: mistakes } = readRequestDocument(text);
  const problems: string[] = [];
  if (mistakes.some(({ kind }) => kind !== 'trailing-comma')) problems.push(t('It is not valid JSON.'));
  if (root?.kind !== 'object') return { rules: {}, overrides: [], problems: [t('It must be a JSON object.')] };
  for (const { key } of root.properties) {
    if (!['$schema', 'rules', 'overrides'].includes(key)) problems.push(t('It has an unknown member "{0}".', key));
  }
  const overrides = findValue(root, 'overrides');
  if (overrides !== undefined && overrides.kind !== 'list') problems.push(t('"overrides" must be a list.'));
  return {
    rules: severitiesIn(root, problems),
    overrides: overrides?.kind === 'list' ? overrides.items.flatMap(item => readOverride(item, problems)) : [],
    problems,
  };
}

function readOverride(item: ValueNode, problems: string[]): Override[] {
  const files = item.kind === 'object' ? findValue(item, 'files') : undefined;
  const globs = files?.kind === 'list' ? files.items : [files];
  const texts = globs.flatMap(glob => (glob?.kind === 'string' ? [glob.value] : []));
  if (item.kind !== 'object' || texts.length === 0) {
    problems.push(t('Each override needs "files": a glob or a list of globs.'));
    return [];
  }
  return [{ globs: texts, rules: severitiesIn(item, problems) }];
}

function severitiesIn(object: ObjectNode, problems: string[]): Severities {
  const rules = findValue(object, 'rules');
  if (rules === undefined) return {};
  if (rules.kind !== 'object') {
    problems.push(t('"rules" must be an object.'));
    return {};
  }
  const severities: Record<string, Severities[string]> = {};
  for (const { key, value } of rules.properties) {
    const severity = severityOf(value);
    if (!ruleIds.has(key)) problems.push(unknownRule(key));
    else if (severity === undefined) problems.push(t('{0} must be error, warning, information, hint or off.', key));
    else severities[key] = severity;
  }
  return severities;
}

function unknownRule(id: string): string {
  const near = nearestName(id, [...ruleIds], 4);
  return near === undefined
    ? t('The rule "{0}" does not exist.', id)
    : t('The rule "{0}" does not exist. Did you mean {1}?', id, near);
}

const ruleIds: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));

const severities: readonly Severities[string][] = ['error', 'warning', 'information', 'hint', 'off'];

function severityOf(value: ValueNode | undefined): Severities[string] | undefined {
  return value?.kind === 'string' ? severities.find(severity => severity === value.value) : undefined;
}
