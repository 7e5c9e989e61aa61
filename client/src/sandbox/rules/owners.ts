import { AwsError } from '../protocol/aws-error';

/**
 * The condition that `Owner.N` sets: `self`, an alias of AWS, or account numbers; without any, everything that can be seen. Rejects what
 * is none of these.
 */
export function ownedBy(owners: readonly string[], account: string): (ownerId: string, alias?: string) => boolean {
  checkAccounts(owners, ['self', 'amazon', 'aws-marketplace', 'aws-backup-vault']);
  if (owners.length === 0) return () => true;
  return (ownerId, alias) => {
    return owners.some(owner => owner === ownerId || owner === alias || (owner === 'self' && ownerId === account));
  };
}

/** Rejects names of accounts that are neither a number of twelve digits nor one of these words. */
export function checkAccounts(names: readonly string[], words: readonly string[]): void {
  const wrong = names.find(name => !words.includes(name) && !isAccount(name));
  if (wrong !== undefined) throw new AwsError('InvalidUserID.Malformed', `Invalid user id: "${wrong}"`);
}

export function isAccount(text: string): boolean {
  return /^\d{12}$/.test(text);
}
