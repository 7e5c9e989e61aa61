/** Who may use an image or a snapshot besides its owner. Public is the group `all`. */
export interface Permissions {
  readonly userIds: readonly string[];
  readonly groups: readonly string[];
  readonly organizationArns: readonly string[];
  readonly organizationalUnitArns: readonly string[];
}

export const noPermissions: Permissions = {
  userIds: [],
  groups: [],
  organizationArns: [],
  organizationalUnitArns: [],
};

export function isPublic({ groups }: Permissions): boolean {
  return groups.includes('all');
}

/** True when an account that is not the owner may use it. The sandbox's accounts belong to no organization. */
export function isOpenTo(permissions: Permissions, account: string): boolean {
  return isPublic(permissions) || permissions.userIds.includes(account);
}
