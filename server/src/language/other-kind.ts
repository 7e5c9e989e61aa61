import { type NotationId, notationOf } from './notations';
import { findValue, type ObjectNode, type RequestDocument, type ValueNode } from './request-document';
import { requestShape } from './request-schema';

/** What a file with the suffix of a request is, when it is no request. */
export type OtherKind =
  /** The text is not JSON. */
  | { readonly form: 'notation'; readonly notation: NotationId }
  /** JSON of another kind; with a notation where a request can be taken out of it. */
  | { readonly form: 'document'; readonly document: OtherDocument; readonly notation?: NotationId };

export type OtherDocument =
  | 'packer-template'
  | 'describe-images-output'
  | 'create-image-output'
  | 'describe-instances-output'
  | 'image'
  | 'list'
  | 'cloudformation-template'
  | 'terraform-configuration'
  | 'json-schema'
  | 'cloudtrail-event'
  | 'sdk-log'
  | 'state-machine'
  | 'state-machine-input'
  | 'automation-document'
  | 'automation-input'
  | 'launch-template'
  | 'wrapped-request';

/**
 * Tells files of other tools by what only they have. Undefined for a request, however broken, and whenever one member of a
 * request is there: then the person means a request.
 */
export function kindOfOther(document: RequestDocument): OtherKind | undefined {
  const notation = notationOf(document);
  if (notation !== undefined) return { form: 'notation', notation };
  const { root } = document;
  if (root?.kind === 'object') return kindOfObject(root);
  if (root?.kind !== 'list' || root.items.length === 0 || root.items.some(isRequest)) return undefined;
  const [first] = root.items;
  const kind = first?.kind === 'object' ? kindOfObject(first) : undefined;
  const isOfEach = kind?.form === 'document' && ['image', 'cloudtrail-event', 'sdk-log'].includes(kind.document);
  return isOfEach ? kind : other('list');
}

function kindOfObject(root: ObjectNode): OtherKind | undefined {
  if (startsWith(findValue(root, 'action'), 'aws:createImage')) return other('automation-document', 'ssm-automation');
  if (isImage(root)) return other('image', 'describe-images');
  if (hasPath(root)) return other('state-machine-input', 'state-machine');
  if (isAutomationInput(root)) return other('automation-input', 'ssm-automation');
  if (root.properties.some(({ key }) => requestShape.members.has(key))) return undefined;
  const signature = signatures.find(({ isMet }) => isMet(root));
  if (signature !== undefined) return other(signature.kind, signature.notation);
  return root.properties.some(({ value }) => isWholeRequest(value))
    ? other('wrapped-request', 'wrapped-json')
    : undefined;
}

/** An object that can hardly be anything but a request. */
function isWholeRequest(value: ValueNode | undefined): boolean {
  if (value?.kind !== 'object') return false;
  const has = (key: string) => findValue(value, key) !== undefined;
  return (has('InstanceId') && has('Name')) || (has('Name') && (has('NoReboot') || has('BlockDeviceMappings')));
}

function other(document: OtherDocument, notation?: NotationId): OtherKind {
  return { form: 'document', document, notation };
}

interface Signature {
  readonly kind: OtherDocument;
  /** Where a request can be inside. */
  readonly notation?: NotationId;
  readonly isMet: (root: ObjectNode) => boolean;
}

const signatures: readonly Signature[] = [
  { kind: 'describe-images-output', notation: 'describe-images', isMet: root => isKind(root, 'Images', 'list') },
  {
    kind: 'describe-instances-output',
    notation: 'describe-instances',
    isMet: root => isKind(root, 'Reservations', 'list') || isKind(root, 'Instances', 'list'),
  },
  {
    kind: 'cloudtrail-event',
    notation: 'cloudtrail',
    isMet: root =>
      isKind(root, 'eventName', 'string') ||
      isKind(root, 'Records', 'list') ||
      isKind(root, 'Events', 'list') ||
      (isKind(root, 'detail-type', 'string') && isKind(root, 'detail', 'object')),
  },
  { kind: 'sdk-log', notation: 'sdk-log', isMet: root => isKind(root, 'commandName', 'string') },
  {
    kind: 'launch-template',
    notation: 'launch-template',
    isMet: root => isKind(root, 'LaunchTemplateVersions', 'list') || isKind(root, 'LaunchTemplateData', 'object'),
  },
  { kind: 'state-machine', notation: 'state-machine', isMet: root => isKind(root, 'States', 'object') },
  { kind: 'automation-document', notation: 'ssm-automation', isMet: root => isKind(root, 'mainSteps', 'list') },
  {
    kind: 'automation-input',
    notation: 'ssm-automation',
    isMet: root => isKind(root, 'DocumentName', 'string') && isKind(root, 'Parameters', 'object'),
  },
  {
    kind: 'packer-template',
    notation: 'packer',
    isMet: root =>
      isKind(root, 'builders', 'list') || isKind(root, 'source', 'object') || isKind(root, 'packer', 'object'),
  },
  {
    kind: 'cloudformation-template',
    isMet: root => isKind(root, 'AWSTemplateFormatVersion', 'string') || isKind(root, 'Resources', 'object'),
  },
  { kind: 'terraform-configuration', notation: 'terraform', isMet: root => isKind(root, 'resource', 'object') },
  { kind: 'terraform-configuration', isMet: root => isKind(root, 'planned_values', 'object') },
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

/** The parameters of an automation: each is a list of texts, and the instance is one ID or a parameter. */
function isAutomationInput(object: ObjectNode): boolean {
  const instance = findValue(object, 'InstanceId');
  const id = instance?.kind === 'list' && instance.items.length === 1 ? instance.items[0] : undefined;
  return (
    id?.kind === 'string' &&
    /^(?:i-|\{\{)/.test(id.value) &&
    object.properties.every(({ value }) => value?.kind === 'list')
  );
}

/** A member of a state machine's input that is a path, such as `Name.$`, at any level of a request. */
function hasPath({ properties }: ObjectNode): boolean {
  return properties.some(({ key, value }) => {
    if (key.endsWith('.$')) return true;
    if (value?.kind === 'object') return hasPath(value);
    return value?.kind === 'list' && value.items.some(item => item.kind === 'object' && hasPath(item));
  });
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
