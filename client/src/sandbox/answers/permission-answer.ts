import type { Xml } from '../protocol/xml';
import type { Permissions } from '../world/permissions';

/** Who may use a thing, as the attribute actions list it. */
export function permissionAnswer(permissions: Permissions): Xml {
  return [
    ...permissions.groups.map(group => ({ group })),
    ...permissions.userIds.map(userId => ({ userId })),
    ...permissions.organizationArns.map(organizationArn => ({ organizationArn })),
    ...permissions.organizationalUnitArns.map(organizationalUnitArn => ({ organizationalUnitArn })),
  ];
}
