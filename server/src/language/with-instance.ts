import { findProperty, type PropertyNode, type RequestDocument, type StringNode } from './request-document';

/**
 * The request with this instance in place of its own. Where the text names none, the member has no width and stands before the opening
 * brace, so that findings about the instance have a place of their own.
 */
export function withInstance(document: RequestDocument, instanceId: string): RequestDocument {
  const { root } = document;
  if (root?.kind !== 'object') return document;
  const written = findProperty(root, 'InstanceId');
  const { offset, end } = written?.value ?? { offset: root.offset, end: root.offset };
  const value: StringNode = { kind: 'string', offset, end, value: instanceId };
  if (written === undefined) {
    const added: PropertyNode = { key: 'InstanceId', keyOffset: offset, keyEnd: end, colon: -1, value, end };
    return { ...document, root: { ...root, properties: [added, ...root.properties] } };
  }
  const properties = root.properties.map(each => (each === written ? { ...written, value } : each));
  return { ...document, root: { ...root, properties } };
}
