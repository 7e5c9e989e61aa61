import type { IniSection } from './parse-ini';
import { splitLines, strip } from './strip';

/**
 * Keys as the file has them, in lower case; those of a nested block are joined by a dot: `ec2.endpoint_url`. For AWS's tools an
 * empty value is none, so these are read by their truth.
 */
export type Section = Readonly<Record<string, string | undefined>>;

/** A record without a prototype: a key may be called `__proto__` or `constructor`. */
export function toSection({ options }: IniSection): Section {
  const section: Record<string, string> = Object.create(null);
  for (const [key, value] of options) {
    if (!value.startsWith('\n')) section[key] = value;
    else for (const [name, nested] of nestedOptions(value)) section[`${key}.${name}`] = nested;
  }
  return section;
}

/** Whether botocore can read its nested blocks; it rejects the file over a line in one that has no "=". */
export function hasBrokenBlock({ options }: IniSection): boolean {
  return [...options.values()].some(
    value => value.startsWith('\n') && linesOf(value).some(line => !line.includes('=')),
  );
}

/** One level deep; the keys keep their case. */
function nestedOptions(value: string): readonly (readonly [string, string])[] {
  return linesOf(value).flatMap(line => {
    const at = line.indexOf('=');
    return at < 0 ? [] : [[strip(line.slice(0, at)), strip(line.slice(at + 1))] as const];
  });
}

function linesOf(value: string): readonly string[] {
  return splitLines(value)
    .map(strip)
    .filter(line => line !== '');
}
