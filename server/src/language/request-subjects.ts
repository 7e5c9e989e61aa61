import { findValue, type ObjectNode, type RequestDocument, type ValueNode } from './request-document';
import { resolveVariables, type VariableValues } from './variables';

/** The things in the account that a request names. */
export interface RequestSubjects {
  readonly instanceId?: string;
  /** With its variables resolved; missing while one of them has no value. */
  readonly name?: string;
  readonly snapshotIds: readonly string[];
  /** True when the text holds a `${`. */
  readonly usesVariables: boolean;
}

/** Reads what a request names, however incomplete it is. */
export function requestSubjects({ root, text }: RequestDocument, values: VariableValues): RequestSubjects {
  const usesVariables = text.includes('${');
  if (root?.kind !== 'object') return { snapshotIds: [], usesVariables };
  return {
    instanceId: stringIn(root, 'InstanceId'),
    name: resolvedName(stringIn(root, 'Name'), values),
    snapshotIds: snapshotIds(findValue(root, 'BlockDeviceMappings')),
    usesVariables,
  };
}

function resolvedName(name: string | undefined, values: VariableValues): string | undefined {
  if (name === undefined) return undefined;
  const { text, unresolved } = resolveVariables(name, 'Name', values);
  return unresolved.length === 0 ? text : undefined;
}

function snapshotIds(mappings: ValueNode | undefined): string[] {
  if (mappings?.kind !== 'list') return [];
  const ids = new Set<string>();
  for (const mapping of mappings.items) {
    const ebs = mapping.kind === 'object' ? findValue(mapping, 'Ebs') : undefined;
    const id = ebs?.kind === 'object' ? stringIn(ebs, 'SnapshotId') : undefined;
    if (id !== undefined) ids.add(id);
  }
  return [...ids];
}

function stringIn(object: ObjectNode, key: string): string | undefined {
  const value = findValue(object, key);
  return value?.kind === 'string' && value.value !== '' ? value.value : undefined;
}
