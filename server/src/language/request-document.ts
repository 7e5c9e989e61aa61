import { parseRequest } from './parse-request';
import { requestShape } from './request-schema';
import type { ObjectNode, PropertyNode, RequestDocument, ValueNode } from './request-tree';
import type { Shape } from './shape';

export type * from './request-tree';

/** Reads any text as a request, or as what has another shape, however broken. Never throws; the time is linear in the length of the text. */
export function readRequestDocument(text: string, shape: Shape = requestShape): RequestDocument {
  return parseRequest(text, shape);
}

/** The last property of that name: the one that JSON.parse, the AWS CLI and the SDK use. */
export function findProperty(object: ObjectNode, key: string): PropertyNode | undefined {
  for (let index = object.properties.length - 1; index >= 0; index--) {
    const property = object.properties[index];
    if (property?.key === key) return property;
  }
  return undefined;
}

/** The value of the last property of that name, if it has one. */
export function findValue(object: ObjectNode, key: string): ValueNode | undefined {
  return findProperty(object, key)?.value;
}
