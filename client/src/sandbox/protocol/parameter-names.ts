import { AwsError } from './aws-error';

/**
 * Refuses parameters that an action does not take: `UnknownParameter` as EC2 does, or `UnsupportedOperation`
 * where EC2 takes the parameter and the sandbox does not model it. Patterns are written as EC2 documents them,
 * with `N` (and `M`) for a number: `BlockDeviceMapping.N.Ebs.VolumeSize`.
 */
export function checkParameterNames(
  names: readonly string[],
  modelled: readonly string[],
  notModelled: readonly string[],
): void {
  for (const name of names) {
    if (everyCall.has(name)) continue;
    const pattern = name.replace(/\.\d+(?=\.|$)/g, '.N');
    if (includes(modelled, pattern)) continue;
    if (includes(notModelled, pattern)) {
      throw new AwsError('UnsupportedOperation', `The sandbox does not model the parameter ${name}`);
    }
    throw new AwsError('UnknownParameter', `The parameter ${shortName(name)} is not recognized`);
  }
}

const everyCall = new Set(['Action', 'Version']);

/** A pattern that ends in `*` covers everything below it. */
function includes(patterns: readonly string[], name: string): boolean {
  return patterns.some(pattern => {
    const known = pattern.replaceAll('.M', '.N');
    return known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : known === name;
  });
}

/** EC2 names a member of a list's structure by its own name: KmsKeyId, not BlockDeviceMapping.1.Ebs.KmsKeyId. */
function shortName(name: string): string {
  return name.includes('.') ? (name.split('.').findLast(part => !/^\d+$/.test(part)) ?? name) : name;
}
