import { applyChanges } from '../language/apply-changes';
import type { TextChange } from '../language/finding';
import {
  findProperty,
  findValue,
  type ObjectNode,
  type RequestDocument,
  readRequestDocument,
} from '../language/request-document';
import { insertItem, insertMember, replaceValue } from '../language/request-edits';
import type { Severities } from '../language/rule-table';
import type { NewObject } from '../language/write-value';

/** What a person chose for one rule. */
export interface RuleChange {
  readonly rule: string;
  readonly severity: Severities[string];
  /** The requests that it is for; all beside and below the rules file if missing. */
  readonly files?: string;
}

/**
 * The text of an `.ami-rules.json` with one rule set in it; comments and layout stay. A later override wins, so one that is new comes last. Undefined where
 * the text is something else than a rules file: it is not touched then.
 */
export function changeRule(text: string, change: RuleChange): string | undefined {
  if (text.trim() === '') return `${JSON.stringify(wholeFile(change), null, 2)}\n`;
  const document = readRequestDocument(text);
  const { root, problems } = document;
  if (root?.kind !== 'object' || problems.some(({ kind }) => kind !== 'trailing-comma')) return undefined;
  const edit = change.files === undefined ? inRules(document, root, change) : inOverrides(document, root, change);
  return edit === undefined ? undefined : applyChanges(text, [edit]);
}

function wholeFile(change: RuleChange): NewObject {
  return change.files === undefined ? { rules: rulesOf(change) } : { overrides: [override(change)] };
}

function override(change: RuleChange): NewObject {
  return { files: change.files ?? '', rules: rulesOf(change) };
}

function rulesOf({ rule, severity }: RuleChange): NewObject {
  return { [rule]: severity };
}

function inOverrides(document: RequestDocument, root: ObjectNode, change: RuleChange): TextChange | undefined {
  const overrides = findProperty(root, 'overrides');
  if (overrides?.value === undefined) return insertMember(document, root, 'overrides', [override(change)]);
  const { value: list } = overrides;
  if (list.kind !== 'list') return undefined;
  const last = list.items.at(-1);
  const files = last?.kind === 'object' ? findValue(last, 'files') : undefined;
  const isSame = files?.kind === 'string' && files.value === change.files;
  return isSame && last?.kind === 'object'
    ? inRules(document, last, change)
    : insertItem(document, list, override(change));
}

function inRules(document: RequestDocument, object: ObjectNode, change: RuleChange): TextChange | undefined {
  const rules = findProperty(object, 'rules');
  if (rules?.value === undefined) return insertMember(document, object, 'rules', rulesOf(change));
  if (rules.value.kind !== 'object') return undefined;
  const known = findValue(rules.value, change.rule);
  const { severity } = change;
  return known === undefined
    ? insertMember(document, rules.value, change.rule, severity)
    : replaceValue(document, known, severity);
}
