import { createHash, createHmac } from 'node:crypto';
import { isModelled, services } from '../../../client/src/sandbox/protocol/services';

/** What may differ from a good call. */
export interface PostOptions {
  readonly accessKey?: string;
  readonly secret?: string;
  readonly service?: string;
  readonly region?: string;
  /** When the request says it was signed, epoch milliseconds. */
  readonly signedAt?: number;
  readonly sessionToken?: string;
  /** Signed and sent instead of the form. */
  readonly signedBody?: string;
  /** Sent instead of what was signed. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PostAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The error code of the body, when it has one. */
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/** Signs a form by itself, with no SDK, and posts it. */
export async function signedPost(
  url: string,
  form: Record<string, string>,
  options: PostOptions = {},
): Promise<PostAnswer> {
  const { accessKey = 'sandbox', service = 'ec2', region = 'us-east-1', signedAt = Date.now(), sessionToken } = options;
  const version = isModelled(service) ? services[service].version : '2016-11-15';
  const { signedBody = new URLSearchParams({ Version: version, ...form }).toString() } = options;
  const time = new Date(signedAt).toISOString().replace(/[:-]|\.\d{3}/g, '');
  const signed: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    host: new URL(url).host,
    'x-amz-date': time,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(signed).sort();
  const canonicalHeaders = names.map(name => `${name}:${signed[name]}\n`).join('');
  const canonical = ['POST', '/', '', canonicalHeaders, names.join(';'), hash(signedBody)].join('\n');
  const scope = [time.slice(0, 8), region, service, 'aws4_request'];
  const secret = options.secret ?? 'sandbox';
  const key = scope.reduce<string | Buffer>((previous, part) => hmac(previous, part), `AWS4${secret}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope.join('/'), hash(canonical)].join('\n')).toString('hex');
  const credential = `Credential=${accessKey}/${scope.join('/')}, SignedHeaders=${names.join(';')}`;
  const { host: _, ...sent } = signed;
  const headers = {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 ${credential}, Signature=${signature}`,
    ...options.headers,
  };
  const response = await fetch(url, { method: 'POST', headers, body: options.body ?? signedBody });
  const body = await response.text();
  const [code, message] = body.startsWith('{')
    ? jsonError(body)
    : [elementOf(body, 'Code'), elementOf(body, 'Message')];
  return { status: response.status, headers: response.headers, body, code, message };
}

function jsonError(body: string): [code: string | undefined, message: string | undefined] {
  const { __type, message } = JSON.parse(body);
  return [__type, message];
}

/** The text of the first element of a name. */
export function elementOf(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
