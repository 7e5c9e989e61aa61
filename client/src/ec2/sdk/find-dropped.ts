import type { CreateImageRequest } from '../ec2';

/**
 * The members of a request that are not in the form that the SDK has made of it, as JSON pointers. The SDK leaves out
 * without a word what it does not know or cannot read: a misspelled NoReboot means that the instance reboots.
 */
export function findDropped(request: CreateImageRequest, form: string): readonly string[] {
  const sent = new URLSearchParams(form);
  return Object.entries(request)
    .filter(([name]) => name !== '$schema')
    .flatMap(([name, value]) => leaves(value, `/${name}`, name))
    .filter(({ wire }) => !sent.has(wire))
    .map(({ pointer }) => pointer);
}

interface Leaf {
  readonly pointer: string;
  /** EC2's lists are flattened, counted from 1 and named in the singular. */
  readonly wire: string;
}

function leaves(value: unknown, pointer: string, wire: string): readonly Leaf[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      leaves(item, `${pointer}/${index}`, `${wire.replace(/s$/, '')}.${index + 1}`),
    );
  }
  if (typeof value !== 'object' || value === null) return [{ pointer, wire }];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, `${pointer}/${name}`, `${wire}.${name}`));
}
