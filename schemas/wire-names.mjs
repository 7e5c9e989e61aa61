/**
 * Reads names on the wire from the schemas in an AWS SDK client. A schema is a list whose first element says what it is: 1 a list, 3 a
 * structure, a number a single value; a member is a schema, or a pair of a schema and its traits.
 */
const [listKind, structureKind] = [1, 3];
/** A single value is a number; with this bit it is a list of single values. */
const listBit = 64;

/** The parameters of a request as EC2 documents them, `BlockDeviceMapping.N.Ebs.VolumeSize`, in the order of the alphabet. */
export function parametersOf(request) {
  return [...new Set(requestLeaves(request, []))].sort();
}

function requestLeaves(schema, path) {
  const { kind, members, element } = read(schema);
  if (kind === listKind) return requestLeaves(element, [...path, 'N']);
  if (kind !== structureKind) return [path.join('.')];
  return members.flatMap(({ name, traits, schema: member }) => {
    return requestLeaves(member, [...path, traits.ec2QueryName ?? capitalized(traits.xmlName ?? name)]);
  });
}

/** The paths to the single values of an answer's item, as lists of element names; what a list holds is not counted as a step. */
export function leavesOf(item, path = []) {
  const { kind, members, element } = read(item);
  if (kind === listKind) return leavesOf(element, path);
  if (kind !== structureKind) return [path];
  return members.flatMap(({ name, traits, schema }) => leavesOf(schema, [...path, traits.xmlName ?? name]));
}

function read(lazy) {
  const schema = resolve(lazy);
  if (typeof schema === 'number' && schema & listBit) return { kind: listKind, element: schema - listBit };
  if (!Array.isArray(schema)) return {};
  const [kind, , , , names, types] = schema;
  if (kind === listKind) return { kind, element: member(names).schema };
  if (kind !== structureKind) return {};
  return { kind, members: names.map((name, index) => ({ name, ...member(types[index]) })) };
}

function member(lazy) {
  const value = resolve(lazy);
  const isPair = Array.isArray(value) && value.length === 2;
  return isPair ? { schema: resolve(value[0]), traits: value[1] ?? {} } : { schema: value, traits: {} };
}

function resolve(value) {
  return typeof value === 'function' ? resolve(value()) : value;
}

function capitalized(name) {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
