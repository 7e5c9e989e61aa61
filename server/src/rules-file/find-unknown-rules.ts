import { t } from '@vscode/l10n';
import type { Fix } from '../language/finding';
import {
  findProperty,
  findValue,
  type ObjectNode,
  type PropertyNode,
  type RequestDocument,
  readRequestDocument,
  type Span,
} from '../language/request-document';
import { removeMember, renameMember } from '../language/request-edits';
import { shownText } from '../language/shown-text';
import { isRule, UnknownRuleIds } from './unknown-rule';

/** As many as a person reads. */
const mostTold = 100;

/** A member of `rules` that is named after no rule. */
export interface UnknownRule extends Span {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** The unknown rules of an `.ami-rules.json`, which has no effect there. All else in such a file is judged by its JSON schema. */
export function findUnknownRules(text: string): readonly UnknownRule[] {
  const document = readRequestDocument(text);
  const { root } = document;
  if (root?.kind !== 'object') return [];
  const overrides = findValue(root, 'overrides');
  const holders = [root, ...(overrides?.kind === 'list' ? overrides.items : [])];
  const members = holders.flatMap(holder => {
    const rules = holder.kind === 'object' ? findValue(holder, 'rules') : undefined;
    return rules?.kind === 'object' ? unknownIn(rules) : [];
  });
  const ids = new UnknownRuleIds();
  return members.slice(0, mostTold).map(({ rules, property }) => {
    const { message, near } = ids.judge(property.key);
    const fixes = fixesOf(document, rules, property, near);
    return { offset: property.keyOffset, end: property.keyEnd, message, fixes };
  });
}

interface UnknownMember {
  readonly rules: ObjectNode;
  readonly property: PropertyNode;
}

function unknownIn(rules: ObjectNode): readonly UnknownMember[] {
  // One without a value is still being written.
  const unknown = rules.properties.filter(({ key, value }) => value !== undefined && !isRule(key));
  return unknown.map(property => ({ rules, property }));
}

/** The name may be a guess, but nothing is reported by the one that stands there. */
function fixesOf(
  document: RequestDocument,
  rules: ObjectNode,
  property: PropertyNode,
  near: string | undefined,
): readonly Fix[] {
  const canRename = near !== undefined && findProperty(rules, near) === undefined;
  return [
    ...(canRename ? [{ title: t('Rename to {0}', near), changes: [renameMember(property, near)] }] : []),
    {
      title: t('Remove "{0}"', shownText(property.key)),
      changes: [removeMember(document, rules, property)],
      guess: true,
    },
  ];
}
