import type { Filter } from '@aws-sdk/client-ec2';

/** EC2's filters from the conditions that are given; undefined when there is none, as an empty list is not allowed. */
export function filterBy(conditions: Readonly<Record<string, readonly string[] | undefined>>): Filter[] | undefined {
  const filters = Object.entries(conditions).flatMap(([name, values]) =>
    values === undefined ? [] : [{ Name: name, Values: [...values] }],
  );
  return filters.length > 0 ? filters : undefined;
}
