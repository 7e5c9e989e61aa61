import type { CallOptions, Ec2 } from '../ec2/ec2';
import type { TargetRef } from '../ec2/target-ref';

/** The failure of a call whose answer would be about another account; the message is that account. */
export class OtherAccount extends Error {
  override readonly name = 'OtherAccount';
}

/** Rejects with `OtherAccount` if the profile is not signed in to the target's account. Asks nothing if that is not known. */
export async function checkAccount(ec2: Ec2, { account }: TargetRef, options?: CallOptions): Promise<void> {
  const signedIn = await findForeignAccount(ec2, account, options);
  if (signedIn !== undefined) throw new OtherAccount(signedIn);
}

/** Returns the account that the profile is signed in to if it is not the expected one; an answer without an account is not. */
export async function findForeignAccount(
  ec2: Ec2,
  expected: string | undefined,
  options?: CallOptions,
): Promise<string | undefined> {
  if (expected === undefined) return undefined;
  const { account } = await ec2.callerIdentity(options);
  return account === expected && account !== '' ? undefined : account;
}
