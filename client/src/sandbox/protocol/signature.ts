import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A request as the signature covers it. Header names are in lower case, as node:http gives them. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** What the Authorization header claims (Signature Version 4). */
export interface Claim {
  readonly accessKey: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly sessionToken: string | undefined;
  /** When the request says it was signed, epoch milliseconds; NaN when it does not say so legibly. */
  readonly signedAt: number;
}

/** Reads the claim; undefined when there is no Signature Version 4 in the Authorization header. */
export function readClaim(request: SignedRequest): Claim | undefined {
  const match = authorization.exec(headerText(request, 'authorization'));
  if (!match) return undefined;
  const [, accessKey = '', date = '', region = '', service = '', signedHeaders = '', signature = ''] = match;
  return {
    accessKey,
    date,
    region,
    service,
    signedHeaders: signedHeaders.split(';'),
    signature,
    sessionToken: headerText(request, 'x-amz-security-token') || undefined,
    signedAt: amzDateTime(headerText(request, 'x-amz-date')),
  };
}

const authorization =
  /^AWS4-HMAC-SHA256 +Credential=([^/, ]+)\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request, *SignedHeaders=([a-z0-9;_-]+), *Signature=([0-9a-f]{64})$/;

/** True when the claim's signature is the one that `secret` makes over the request. */
export function isSignedWith(secret: string, claim: Claim, request: SignedRequest): boolean {
  const scope = `${claim.date}/${claim.region}/${claim.service}/aws4_request`;
  const canonical = sha256(canonicalRequest(claim, request));
  const text = ['AWS4-HMAC-SHA256', headerText(request, 'x-amz-date'), scope, canonical].join('\n');
  const keys = [claim.date, claim.region, claim.service, 'aws4_request'];
  const key = keys.reduce<Buffer | string>((secretKey, part) => hmac(secretKey, part), `AWS4${secret}`);
  return timingSafeEqual(hmac(key, text), Buffer.from(claim.signature, 'hex'));
}

function canonicalRequest(claim: Claim, request: SignedRequest): string {
  const [path = '/', query = ''] = request.path.split('?', 2);
  const headers = claim.signedHeaders.map(name => `${name}:${headerText(request, name).trim().replace(/ +/g, ' ')}\n`);
  const sorted = query.split('&').sort().join('&');
  const parts = [request.method, path, sorted, headers.join(''), claim.signedHeaders.join(';'), sha256(request.body)];
  return parts.join('\n');
}

function headerText(request: SignedRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : (value ?? []).join(',');
}

/** `20261123T182100Z` as epoch milliseconds. */
function amzDateTime(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
