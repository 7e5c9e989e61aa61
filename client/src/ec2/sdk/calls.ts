import { AwsFailure } from '../aws-failure';
import type { CallOptions } from '../ec2';
import type { CredentialCache } from './credentials/credential-cache';
import { toFailure } from './to-failure';

/** One call: credentials first, then the SDK; every rejection is an `AwsFailure`. */
export type Call = <Answer>(
  options: CallOptions | undefined,
  send: (sendOptions: SendOptions) => Promise<Answer>,
) => Promise<Answer>;

export interface SendOptions {
  readonly abortSignal?: AbortSignal;
}

export function createCalls(credentials: CredentialCache): Call {
  return async (options, send) => {
    const { signal, background = false } = options ?? {};
    // Credentials are there before the SDK begins, so what fails here was certainly not sent.
    await credentials.resolve({ background, signal });
    if (signal?.aborted) throw new AwsFailure({ code: 'Aborted', message: '', reach: 'never-sent' });
    try {
      return await send({ abortSignal: signal });
    } catch (error) {
      const failure = toFailure(error);
      if (EXPIRED.has(failure.code)) credentials.forget();
      if (REJECTED.has(failure.code)) credentials.forgetLasting();
      throw failure;
    }
  };
}

/** The session is over; EC2 says RequestExpired where other services say ExpiredToken. */
const EXPIRED: ReadonlySet<string> = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired']);

const REJECTED: ReadonlySet<string> = new Set([
  'AuthFailure',
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);
