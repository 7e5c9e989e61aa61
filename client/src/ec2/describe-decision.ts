import { t } from '@vscode/l10n';

/**
 * The decision behind an authorization message that STS has decoded, as lines to read: who asked for what, on what, and
 * which statements decided. Undefined when it is not what STS answers. Privileged: show it, never log it.
 */
export function describeDecision(decoded: string): readonly string[] | undefined {
  const decision = parse(decoded);
  const context = decision === undefined ? undefined : objectIn(decision, 'context');
  if (decision === undefined || context === undefined) return undefined;
  const principal = objectIn(context, 'principal');
  const statements = itemsIn(objectIn(decision, 'matchedStatements'));
  return [
    decision.explicitDeny === true
      ? t('A policy statement explicitly denies this action.')
      : t('No policy statement allows this action.'),
    t('Principal: {0}', textIn(principal, 'arn') ?? textIn(principal, 'id') ?? '?'),
    t('Action: {0}', textIn(context, 'action') ?? '?'),
    t('Resource: {0}', textIn(context, 'resource') ?? '?'),
    ...statements.map(describeStatement),
    ...itemsIn(objectIn(context, 'conditions')).map(describeCondition),
  ];
}

function describeStatement(statement: Json): string {
  const id = textIn(statement, 'statementId');
  const policy = textIn(statement, 'sourcePolicyId');
  const name = [id, policy].filter(text => text !== undefined && text !== '');
  const actions = valuesIn(objectIn(statement, 'actions')).join(', ');
  const resources = valuesIn(objectIn(statement, 'resources')).join(', ');
  return t(
    'Statement {0}: {1} {2} on {3}',
    name.join(' / ') || '?',
    textIn(statement, 'effect') ?? '?',
    actions,
    resources,
  );
}

function describeCondition(condition: Json): string {
  return t('{0} is {1}', textIn(condition, 'key') ?? '?', valuesIn(objectIn(condition, 'values')).join(', '));
}

type Json = Readonly<Record<string, unknown>>;

function parse(text: string): Json | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

function objectIn(object: Json | undefined, member: string): Json | undefined {
  return asObject(object?.[member]);
}

function textIn(object: Json | undefined, member: string): string | undefined {
  const value = object?.[member];
  return typeof value === 'string' ? value : undefined;
}

/** STS writes each list as `{ "items": […] }`. */
function itemsIn(list: Json | undefined): readonly Json[] {
  const items: readonly unknown[] = Array.isArray(list?.items) ? list.items : [];
  return items.map(asObject).filter(item => item !== undefined);
}

function valuesIn(list: Json | undefined): readonly string[] {
  return itemsIn(list).flatMap(item => textIn(item, 'value') ?? []);
}
