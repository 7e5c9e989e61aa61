import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';

/** What STS's DecodeAuthorizationMessage shows of a refusal. */
export interface AuthorizationMessage {
  readonly allowed: boolean;
  readonly explicitDeny: boolean;
  readonly matchedStatements: { readonly items: readonly unknown[] };
  readonly failures: { readonly items: readonly unknown[] };
  readonly context: {
    readonly principal: { readonly id: string; readonly arn: string };
    readonly action: string;
    readonly resource: string;
    readonly conditions: { readonly items: readonly unknown[] };
  };
}

/** Packs a refusal into the opaque text that EC2 puts into its message. */
export function encodeAuthorizationMessage(message: AuthorizationMessage): string {
  const packed = deflateSync(JSON.stringify(message));
  return Buffer.concat([checksum(packed), packed]).toString('base64url');
}

/** The JSON text of a refusal; undefined when the text did not come from this sandbox whole. */
export function unpackRefusal(text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url');
  const packed = bytes.subarray(checksumLength);
  if (packed.length === 0 || !checksum(packed).equals(bytes.subarray(0, checksumLength))) return undefined;
  return inflateSync(packed).toString();
}

const checksumLength = 12;

function checksum(packed: Buffer): Buffer {
  return createHash('sha256').update('sandbox').update(packed).digest().subarray(0, checksumLength);
}
