/** The condition that `Owner.N` sets: `self`, an alias of AWS, or account numbers; without any, everything that can be seen. */
export function ownedBy(owners: readonly string[], account: string): (ownerId: string, alias?: string) => boolean {
  if (owners.length === 0) return () => true;
  return (ownerId, alias) => {
    return owners.some(owner => owner === ownerId || owner === alias || (owner === 'self' && ownerId === account));
  };
}
