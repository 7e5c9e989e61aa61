import type { Tag } from '@aws-sdk/client-ec2';
import type { Tags } from '../model';

/** A record without a prototype: a tag may be called `__proto__` or `constructor`. */
export function toTags(tags: readonly Tag[] | undefined): Tags {
  const record: Record<string, string> = Object.create(null);
  for (const { Key, Value } of tags ?? []) if (Key !== undefined) record[Key] = Value ?? '';
  return record;
}
