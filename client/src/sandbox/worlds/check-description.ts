import type { WorldDescription } from './world-description';

/** Makes sure that a file's content describes a world; throws a sentence that names the place where it does not. */
export function checkWorldDescription(file: string, content: unknown): WorldDescription {
  const fail = (place: string, expected: string): never => {
    throw new Error(`${file} does not describe a world: ${place} has to be ${expected}`);
  };
  const world = membersOf(content) ?? fail('the file', 'an object');
  for (const [place, members] of listOf(world.places, 'places', fail)) {
    if (typeof members.region !== 'string') fail(`${place}.region`, 'a text');
    for (const name of ['instances', 'images', 'snapshots']) checkNamed(members[name] ?? [], `${place}.${name}`, fail);
    for (const [instance, { devices }] of listOf(members.instances ?? [], `${place}.instances`, fail)) {
      checkDevices(devices, `${instance}.devices`, fail);
    }
    for (const [image, { devices }] of listOf(members.images ?? [], `${place}.images`, fail)) {
      checkDevices(devices ?? [], `${image}.devices`, fail);
    }
    for (const [snapshot, { size }] of listOf(members.snapshots ?? [], `${place}.snapshots`, fail)) {
      if (typeof size !== 'number') fail(`${snapshot}.size`, 'a number');
    }
  }
  return Object.assign({ places: [] }, content);
}

type Fail = (place: string, expected: string) => never;
type Members = Readonly<Record<string, unknown>>;

function checkNamed(value: unknown, place: string, fail: Fail): void {
  for (const [item, { name, tags }] of listOf(value, place, fail)) {
    if (typeof name !== 'string') fail(`${item}.name`, 'a text');
    const values = Object.values(tags === undefined ? {} : (membersOf(tags) ?? fail(`${item}.tags`, 'an object')));
    if (values.some(text => typeof text !== 'string')) fail(`${item}.tags`, 'an object of texts');
  }
}

function checkDevices(value: unknown, place: string, fail: Fail): void {
  for (const [item, { device, size }] of listOf(value, place, fail)) {
    if (typeof device !== 'string') fail(`${item}.device`, 'a text');
    if (typeof size !== 'number') fail(`${item}.size`, 'a number');
  }
}

/** The objects of a list, each with its place in the file. */
function listOf(value: unknown, place: string, fail: Fail): (readonly [place: string, members: Members])[] {
  if (!Array.isArray(value)) return fail(place, 'a list');
  return value.map((item, index) => {
    const here = `${place}[${index}]`;
    return [here, membersOf(item) ?? fail(here, 'an object')] as const;
  });
}

function membersOf(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
