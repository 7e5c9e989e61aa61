import { createHash } from 'node:crypto';
import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';

/**
 * Makes a thing once for each client token: a second call with the token and the same parameters gives the id again, one with other
 * parameters is rejected. Without a token every call makes one.
 */
export function onceForToken({ place, values, action }: Call, make: () => string): string {
  const token = values.get('ClientToken');
  if (token === undefined) return make();
  if (token.length > 128) throw new AwsError('InvalidParameterValue', 'The client token exceeds 128 characters');
  const key = `${action}/${token}`;
  const fingerprint = fingerprintOf(values);
  const used = place.tokens.get(key);
  if (used === undefined) {
    const id = make();
    place.tokens.set(key, { fingerprint, id });
    return id;
  }
  if (used.fingerprint === fingerprint) return used.id;
  throw new AwsError(
    'IdempotentParameterMismatch',
    'The request uses the same client token as a previous, but non-identical request.',
  );
}

/** True when a call with the token was carried out, so that what it made is no obstacle to it. */
export function isRepeated({ place, values, action }: Call): boolean {
  return place.tokens.has(`${action}/${values.get('ClientToken')}`);
}

function fingerprintOf(values: ReadonlyMap<string, string>): string {
  const sent = [...values].filter(([name]) => name !== 'DryRun').sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sent)).digest('hex');
}
