import { findValue, type ObjectNode, type RequestDocument, type ValueNode } from './request-document';
import { requestShape } from './request-schema';

/** What a file with the suffix of a request is, when it is no request. */
export type OtherKind =
  | 'packer-template'
  | 'describe-images-output'
  | 'create-image-output'
  | 'describe-instances-output'
  | 'image'
  | 'list'
  | 'cloudformation-template'
  | 'terraform-configuration'
  | 'json-schema';

/**
 * Tells files of other tools by what only they have. Undefined for a request, however broken, and whenever one member of a
 * request is there: then the person means a request.
 */
export function kindOfOther({ root }: RequestDocument): OtherKind | undefined {
  if (root?.kind === 'object') return kindOfObject(root);
  if (root?.kind === 'list') return root.items.length > 0 && !root.items.some(isRequest) ? 'list' : undefined;
  return undefined;
}

function kindOfObject(root: ObjectNode): OtherKind | undefined {
  if (isImage(root)) return 'image';
  if (root.properties.some(({ key }) => requestShape.members.has(key))) return undefined;
  return signatures.find(({ isMet }) => isMet(root))?.kind;
}

interface Signature {
  readonly kind: OtherKind;
  readonly isMet: (root: ObjectNode) => boolean;
}

const signatures: readonly Signature[] = [
  { kind: 'describe-images-output', isMet: root => isKind(root, 'Images', 'list') },
  { kind: 'describe-instances-output', isMet: root => isKind(root, 'Reservations', 'list') },
  {
    kind: 'packer-template',
    isMet: root =>
      isKind(root, 'builders', 'list') || isKind(root, 'source', 'object') || isKind(root, 'packer', 'object'),
  },
  {
    kind: 'cloudformation-template',
    isMet: root => isKind(root, 'AWSTemplateFormatVersion', 'string') || isKind(root, 'Resources', 'object'),
  },
  { kind: 'terraform-configuration', isMet: root => isKind(root, 'resource', 'object') },
  { kind: 'json-schema', isMet: root => isKind(root, 'properties', 'object') && isKind(root, 'type', 'string') },
  { kind: 'create-image-output', isMet: root => root.properties.length === 1 && isKind(root, 'ImageId', 'string') },
];

function isKind(object: ObjectNode, key: string, kind: ValueNode['kind']): boolean {
  return findValue(object, key)?.kind === kind;
}

/** One item of the output of describe-images: much of it has the names that a request has. */
function isImage(object: ObjectNode): boolean {
  return (
    startsWith(findValue(object, 'ImageId'), 'ami-') &&
    (isKind(object, 'CreationDate', 'string') || isKind(object, 'OwnerId', 'string')) &&
    findValue(object, 'InstanceId') === undefined
  );
}

/** A request, or an object that is still to become one. */
function isRequest(value: ValueNode): boolean {
  return (
    value.kind === 'object' &&
    !isImage(value) &&
    (value.properties.length === 0 || value.properties.some(({ key }) => requestShape.members.has(key)))
  );
}

function startsWith(value: ValueNode | undefined, prefix: string): boolean {
  return value?.kind === 'string' && value.value.startsWith(prefix);
}
