import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A request as the signature covers it. Header names are in lower case, as node:http gives them. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** What the Authorization header, or the query of a presigned address, claims (Signature Version 4). */
export interface Claim {
  readonly accessKey: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly sessionToken: string | undefined;
  /** The time of signing as it was sent: `20261123T182100Z`. */
  readonly time: string;
  /** When the request says it was signed, epoch milliseconds; NaN when it does not say so legibly. */
  readonly signedAt: number;
  /** How long a presigned address may be used; undefined for a request signed by its header. */
  readonly validSeconds: number | undefined;
}

/** Reads the claim; undefined when there is no Signature Version 4. */
export function readClaim(request: SignedRequest): Claim | undefined {
  const query = queryOf(request);
  return query.has('X-Amz-Signature') ? presignedClaim(query) : headerClaim(request);
}

/** The parameters in a request's address. */
export function queryOf({ path }: SignedRequest): URLSearchParams {
  return new URLSearchParams(path.includes('?') ? path.slice(path.indexOf('?') + 1) : '');
}

function headerClaim(request: SignedRequest): Claim | undefined {
  const match = authorization.exec(headerText(request, 'authorization'));
  if (match === null) return undefined;
  const [, credential = '', signedHeaders = '', signature = ''] = match;
  const time = headerText(request, 'x-amz-date');
  const sessionToken = headerText(request, 'x-amz-security-token') || undefined;
  return claimOf({ credential, signedHeaders, signature, sessionToken, time, validSeconds: undefined });
}

const authorization =
  /^AWS4-HMAC-SHA256 +Credential=([^, ]+), *SignedHeaders=([a-z0-9;_-]+), *Signature=([0-9a-f]{64})$/;

function presignedClaim(query: URLSearchParams): Claim | undefined {
  const text = (name: string) => query.get(`X-Amz-${name}`) ?? '';
  const signature = text('Signature');
  if (text('Algorithm') !== 'AWS4-HMAC-SHA256' || !/^[0-9a-f]{64}$/.test(signature)) return undefined;
  const validSeconds = Number(text('Expires') || Number.NaN);
  const sessionToken = text('Security-Token') || undefined;
  const [credential, signedHeaders, time] = [text('Credential'), text('SignedHeaders'), text('Date')];
  return claimOf({ credential, signedHeaders, signature, sessionToken, time, validSeconds });
}

interface RawClaim extends Pick<Claim, 'signature' | 'sessionToken' | 'time' | 'validSeconds'> {
  readonly credential: string;
  readonly signedHeaders: string;
}

function claimOf({ credential, signedHeaders, ...raw }: RawClaim): Claim | undefined {
  const match = /^([^/]+)\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request$/.exec(credential);
  if (match === null) return undefined;
  const [, accessKey = '', date = '', region = '', service = ''] = match;
  const names = signedHeaders.split(';');
  return { accessKey, date, region, service, signedHeaders: names, signedAt: amzDateTime(raw.time), ...raw };
}

/** True when the claim's signature is the one that `secret` makes over the request. */
export function isSignedWith(secret: string, claim: Claim, request: SignedRequest): boolean {
  const scope = `${claim.date}/${claim.region}/${claim.service}/aws4_request`;
  const canonical = sha256(canonicalRequest(claim, request));
  const text = ['AWS4-HMAC-SHA256', claim.time, scope, canonical].join('\n');
  const keys = [claim.date, claim.region, claim.service, 'aws4_request'];
  const key = keys.reduce<Buffer | string>((secretKey, part) => hmac(secretKey, part), `AWS4${secret}`);
  return timingSafeEqual(hmac(key, text), Buffer.from(claim.signature, 'hex'));
}

function canonicalRequest(claim: Claim, request: SignedRequest): string {
  const [path = '/'] = request.path.split('?', 1);
  const headers = claim.signedHeaders.map(name => `${name}:${headerText(request, name).trim().replace(/ +/g, ' ')}\n`);
  const query = canonicalQuery(request);
  const parts = [request.method, path, query, headers.join(''), claim.signedHeaders.join(';'), sha256(request.body)];
  return parts.join('\n');
}

/** Sorted by name first and then by value, which is not the order of the whole texts: `A=` comes before `A.1=`. */
function canonicalQuery(request: SignedRequest): string {
  const pairs = [...queryOf(request)].filter(([name]) => name !== 'X-Amz-Signature');
  const encoded = pairs.map(pair => pair.map(percentEncoded));
  const byNameAndValue = ([a = '', b = '']: string[], [c = '', d = '']: string[]) => compare(a, c) || compare(b, d);
  return encoded
    .sort(byNameAndValue)
    .map(pair => pair.join('='))
    .join('&');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Everything but letters, digits and `-._~`. */
function percentEncoded(text: string): string {
  const byte = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, byte);
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
