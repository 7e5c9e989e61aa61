import { AwsError } from '../protocol/aws-error';

export type ResourceKind = 'instance' | 'image' | 'snapshot' | 'volume' | 'launch-template';

/** Refuses an id that is not a prefix and 8 or 17 lower-case hexadecimal digits. */
export function checkIdFormat(kind: ResourceKind, id: string): void {
  const { prefix, errors } = kinds[kind];
  if (isIdOf(prefix, id)) return;
  throw new AwsError(`${errors}.Malformed`, `Invalid id: "${id}" (expecting "${prefix}-...")`);
}

/** The refusal for ids of a kind that nothing here has. */
export function notFound(kind: ResourceKind, ids: readonly string[]): AwsError {
  const { name, errors, notFoundCode = `${errors}.NotFound` } = kinds[kind];
  const list = ids.join(', ');
  if (kind === 'image') return new AwsError(notFoundCode, `The image id '[${list}]' does not exist`);
  if (ids.length > 1) return new AwsError(notFoundCode, `The ${name}s '${list}' do not exist`);
  return new AwsError(notFoundCode, `The ${name} '${list}' does not exist`);
}

/** The items of the given ids, all of them when none is given; refuses malformed ids first and then unknown ones. */
export function selectByIds<T>(kind: ResourceKind, ids: readonly string[], all: ReadonlyMap<string, T>): T[] {
  if (ids.length === 0) return [...all.values()];
  for (const id of ids) checkIdFormat(kind, id);
  const missing = ids.filter(id => !all.has(id));
  if (missing.length > 0) throw notFound(kind, missing);
  return [...new Set(ids)].flatMap(id => all.get(id) ?? []);
}

/** The kind of resource an id's prefix stands for. */
export function kindOfId(id: string): ResourceKind | undefined {
  const all: readonly ResourceKind[] = ['instance', 'image', 'snapshot', 'volume', 'launch-template'];
  return all.find(kind => isIdOf(kinds[kind].prefix, id));
}

interface KindOfResource {
  readonly prefix: string;
  readonly name: string;
  /** What the error codes begin with. */
  readonly errors: string;
  readonly notFoundCode?: string;
}

const kinds: Record<ResourceKind, KindOfResource> = {
  instance: { prefix: 'i', name: 'instance ID', errors: 'InvalidInstanceID' },
  image: { prefix: 'ami', name: 'image id', errors: 'InvalidAMIID' },
  snapshot: { prefix: 'snap', name: 'snapshot', errors: 'InvalidSnapshotID', notFoundCode: 'InvalidSnapshot.NotFound' },
  volume: { prefix: 'vol', name: 'volume', errors: 'InvalidVolumeID', notFoundCode: 'InvalidVolume.NotFound' },
  'launch-template': { prefix: 'lt', name: 'launch template', errors: 'InvalidLaunchTemplateId' },
};

function isIdOf(prefix: string, id: string): boolean {
  return new RegExp(`^${prefix}-(?:[0-9a-f]{8}|[0-9a-f]{17})$`).test(id);
}
