import { isPublic, type Permissions } from '../world/permissions';
import { checkAccounts } from './owners';

/**
 * The condition that `ExecutableBy.N` and `RestorableBy.N` set: explicit permission for `self` or an account, `all` for what is public.
 * Without any, everything.
 */
export function usableBy(users: readonly string[], account: string): (permissions: Permissions) => boolean {
  checkAccounts(users, ['self', 'all']);
  if (users.length === 0) return () => true;
  return permissions => {
    return users.some(user => {
      return user === 'all' ? isPublic(permissions) : permissions.userIds.includes(user === 'self' ? account : user);
    });
  };
}
