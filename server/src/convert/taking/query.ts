import { type Found, type FoundObject, isFoundObject } from '../found';

/** Deeper names than EC2 has are not taken apart. */
const deepest = 8;

/** Members of the query protocol, `BlockDeviceMapping.1.Ebs.VolumeSize=10`, as objects and lists. */
export function membersOfQuery(parameters: Iterable<readonly [string, string]>): FoundObject {
  const root = new Map<string, Found>();
  for (const [name, value] of parameters) {
    const path = name.split('.');
    const last = path.pop();
    if (last === undefined || path.length > deepest) continue;
    let object = root;
    for (const key of path) {
      const inner = object.get(key);
      const next = inner instanceof Map ? inner : new Map<string, Found>();
      object.set(key, next);
      object = next;
    }
    object.set(last, value);
  }
  return withLists(root);
}

/** What has numbers for names is a list, in their order. */
function withLists(object: FoundObject): FoundObject {
  return new Map([...object].map(([name, value]) => [name, isFoundObject(value) ? listOf(withLists(value)) : value]));
}

function listOf(object: FoundObject): Found {
  if (![...object.keys()].every(name => /^\d{1,6}$/.test(name))) return object;
  return [...object].sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
}
