import type { ObjectNode, RequestDocument, Span, ValueNode } from './request-document';
import { memberIn, type Shape } from './shape';
import { resolveVariables, takesVariables, type VariableValues } from './variables';

/** A request as it is sent, and where each part of it stands. */
export interface RequestToSend {
  readonly request: Readonly<Record<string, unknown>>;
  /** By JSON pointer. A member's place is from its name to the end of its value. */
  readonly places: ReadonlyMap<string, Span>;
  /** Names of variables without a value, each once. */
  readonly unresolved: readonly string[];
}

/** Reads the members as plain JSON: of two with one name the last, variables resolved. What is no object is an empty request. */
export function toPlainRequest({ root, shape }: RequestDocument, values: VariableValues): RequestToSend {
  const reader = new PlainReader(values);
  const request = root?.kind === 'object' ? reader.object(root, shape, '') : {};
  return { request, places: reader.places, unresolved: [...reader.unresolved] };
}

class PlainReader {
  readonly places = new Map<string, Span>();
  readonly unresolved = new Set<string>();
  private readonly values: VariableValues;

  constructor(values: VariableValues) {
    this.values = values;
  }

  object(node: ObjectNode, shape: Shape | undefined, pointer: string): Record<string, unknown> {
    const members = new Map<string, unknown>();
    for (const { key, value, keyOffset } of node.properties) {
      if (value === undefined) continue;
      const inner = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      this.places.set(inner, { offset: keyOffset, end: value.end });
      const takes = shape !== undefined && takesVariables(shape.name, key);
      members.set(key, this.value(value, memberIn(shape, key)?.shape, inner, takes ? key : undefined));
    }
    // Not by assignment: a member may be named __proto__.
    return Object.fromEntries(members);
  }

  private value(node: ValueNode, shape: Shape | undefined, pointer: string, variablesOf: string | undefined): unknown {
    switch (node.kind) {
      case 'object':
        return this.object(node, shape, pointer);
      case 'list':
        return node.items.map((item, index) => {
          const inner = `${pointer}/${index}`;
          this.places.set(inner, { offset: item.offset, end: item.end });
          return this.value(item, shape, inner, undefined);
        });
      case 'string':
        return variablesOf === undefined ? node.value : this.resolve(node.value, variablesOf);
      case 'null':
        return null;
      default:
        return node.value;
    }
  }

  private resolve(text: string, member: string): string {
    const resolved = resolveVariables(text, member, this.values);
    for (const name of resolved.unresolved) this.unresolved.add(name);
    return resolved.text;
  }
}
