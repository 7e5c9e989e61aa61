import { AwsError } from './aws-error';

/**
 * Rejects parameters that an action does not take: `UnknownParameter` as EC2 does, or `UnsupportedOperation` where the service takes
 * the parameter and the sandbox does not model it. Patterns are written as EC2 documents them, with `N` for a number:
 * `BlockDeviceMapping.N.Ebs.VolumeSize`. A pattern that ends in `*` covers everything below it.
 */
export function checkParameterNames(
  names: readonly string[],
  modelled: readonly string[],
  documented: readonly string[],
): void {
  for (const name of names) {
    if (everyCall.has(name)) continue;
    const pattern = name.replace(/\.\d+(?=\.|$)/g, '.N');
    if (includes(modelled, pattern)) continue;
    if (includes(documented, pattern)) {
      throw new AwsError('UnsupportedOperation', `The sandbox does not model the parameter ${name}`);
    }
    throw new AwsError('UnknownParameter', `The parameter ${shortName(name)} is not recognized`);
  }
}

const everyCall = new Set(['Action', 'Version']);

function includes(patterns: readonly string[], name: string): boolean {
  return patterns.some(pattern => {
    return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
  });
}

/** EC2 names a member of a list's structure by its own name: KmsKeyId, not BlockDeviceMapping.1.Ebs.KmsKeyId. */
function shortName(name: string): string {
  return name.includes('.') ? (name.split('.').findLast(part => !/^\d+$/.test(part)) ?? name) : name;
}
