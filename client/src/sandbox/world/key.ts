import { createHash } from 'node:crypto';

/** A KMS key of an account and region. */
export interface Key {
  readonly keyId: string;
  readonly arn: string;
  /** `alias/aws/ebs` for the key that AWS manages, which no other account can use. */
  readonly alias: string;
}

/** The key of an alias, whose id is always the same. */
export function keyOf(account: string, region: string, alias: string): Key {
  const hash = createHash('sha256').update(`key:${account}/${region}/${alias}`).digest('hex');
  const keyId = hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  return { keyId, arn: `arn:aws:kms:${region}:${account}:key/${keyId}`, alias };
}

/** The alias of the key that encrypts what names no other. */
export const managedAlias = 'alias/aws/ebs';

/** The key that a request names by its id, its ARN, its alias or the alias's ARN; undefined when there is none. */
export function findKey(keys: readonly Key[], name: string): Key | undefined {
  return keys.find(({ keyId, arn, alias }) => [keyId, arn, alias, arn.replace(/key\/.*$/, alias)].includes(name));
}
