import { AwsError } from '../protocol/aws-error';
import type { QueryForm } from '../protocol/query-form';
import type { Permissions } from '../world/permissions';
import { isAccount } from './owners';

/** What a request adds to permissions, or takes away. */
export interface PermissionChanges {
  readonly add: Permissions;
  readonly remove: Permissions;
}

/**
 * Reads the changes of `LaunchPermission` or `CreateVolumePermission`: the structure's Add and Remove, or the older form with
 * OperationType and lists.
 */
export function readPermissionChanges(form: QueryForm, structure: string): PermissionChanges {
  const operation = form.text('OperationType');
  const listed = readLists(form);
  const [add, remove] = ['Add', 'Remove'].map(kind => {
    const items = form.part(structure)?.items(kind) ?? [];
    return merge(readItems(items), operation === kind.toLowerCase() ? listed : readItems([]));
  });
  if (add === undefined || remove === undefined || (isEmpty(add) && isEmpty(remove)))
    throw new AwsError('InvalidParameterCombination', 'No attributes specified.');
  return { add: checked(add), remove: checked(remove) };
}

/** Adds and removes; what is there already is not there twice. */
export function changePermissions(old: Permissions, { add, remove }: PermissionChanges): Permissions {
  const change = (member: keyof Permissions) => {
    const all = [...new Set([...old[member], ...add[member]])];
    return all.filter(it => !remove[member].includes(it));
  };
  return {
    userIds: change('userIds'),
    groups: change('groups'),
    organizationArns: change('organizationArns'),
    organizationalUnitArns: change('organizationalUnitArns'),
  };
}

export function countPermissions(permissions: Permissions): number {
  return Object.values(permissions).reduce((sum, list) => sum + list.length, 0);
}

function readItems(items: readonly QueryForm[]): Permissions {
  const texts = (name: string) => items.flatMap(item => item.text(name) ?? []);
  return {
    userIds: texts('UserId'),
    groups: texts('Group'),
    organizationArns: texts('OrganizationArn'),
    organizationalUnitArns: texts('OrganizationalUnitArn'),
  };
}

function readLists(form: QueryForm): Permissions {
  return {
    userIds: form.texts('UserId'),
    groups: form.texts('UserGroup'),
    organizationArns: form.texts('OrganizationArn'),
    organizationalUnitArns: form.texts('OrganizationalUnitArn'),
  };
}

function merge(one: Permissions, other: Permissions): Permissions {
  return {
    userIds: [...one.userIds, ...other.userIds],
    groups: [...one.groups, ...other.groups],
    organizationArns: [...one.organizationArns, ...other.organizationArns],
    organizationalUnitArns: [...one.organizationalUnitArns, ...other.organizationalUnitArns],
  };
}

function isEmpty(permissions: Permissions): boolean {
  return countPermissions(permissions) === 0;
}

function checked(permissions: Permissions): Permissions {
  const { userIds, groups, organizationArns, organizationalUnitArns } = permissions;
  const user = userIds.find(id => !isAccount(id));
  if (user !== undefined)
    throw new AwsError('InvalidAMIAttributeItemValue', `Invalid attribute item value "${user}" for userId item type.`);
  const group = groups.find(it => it !== 'all');
  if (group !== undefined)
    throw new AwsError('InvalidAMIAttributeItemValue', `Invalid attribute item value "${group}" for group item type.`);
  const organization = organizationArns.find(arn => !organizationPattern.test(arn));
  if (organization !== undefined) throw invalidArn('organizationArn', organization);
  const unit = organizationalUnitArns.find(arn => !unitPattern.test(arn));
  if (unit !== undefined) throw invalidArn('organizationalUnitArn', unit);
  return permissions;
}

const organizationPattern = /^arn:aws[^:]*:organizations::[0-9]{12}:organization\/o-[a-z0-9]{10,32}$/;
const unitPattern = /^arn:aws[^:]*:organizations::[0-9]{12}:ou\/o-[a-z0-9]{10,32}\/ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/;

function invalidArn(name: string, arn: string): AwsError {
  return new AwsError('InvalidParameterValue', `Value (${arn}) for parameter ${name} is invalid. The ARN is malformed`);
}
