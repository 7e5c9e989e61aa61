import type { Member, Shape } from '../../language/request-schema';

/** Other names that the API's own forms and older tools have for a member. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['blockdevicemapping', 'BlockDeviceMappings'],
  ['blockdevicemappingset', 'BlockDeviceMappings'],
  ['tagspecification', 'TagSpecifications'],
  ['tagspecificationset', 'TagSpecifications'],
  ['tag', 'Tags'],
  ['tagset', 'Tags'],
]);

/** The member that a name means, however it is written: `instance_id`, `instanceId`, `InstanceId`. */
export function memberNamed(shape: Shape, name: string): Member | undefined {
  const exact = shape.members.get(name);
  if (exact !== undefined) return exact;
  const key = plainName(name);
  const other = otherNames.get(key);
  if (other !== undefined && shape.members.has(other)) return shape.members.get(other);
  return [...shape.members.values()].find(member => plainName(member.name) === key);
}

function plainName(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}
