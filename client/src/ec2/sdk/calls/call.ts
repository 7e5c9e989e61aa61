import { AwsFailure } from '../../aws-failure';
import type { Connection } from '../../connection';
import type { CallOptions, Ec2 } from '../../ec2';
import type { Clients } from '../create-clients';
import type { CredentialCache } from '../credentials/credential-cache';
import { toFailure } from '../to-failure';

/** One call of the port over the SDK, in a file of its own; `create-ec2.ts` lists them. */
export type SdkCall<Name extends keyof Ec2> = (at: CallSite) => Ec2[Name];

/** Where a call is sent from. */
export interface CallSite {
  readonly connection: Connection;
  readonly clients: Clients;
  readonly call: Call;
}

/** Credentials first, then the SDK; every rejection is an `AwsFailure`. */
export type Call = <Answer>(
  options: CallOptions | undefined,
  send: (sendOptions: SendOptions) => Promise<Answer>,
) => Promise<Answer>;

export interface SendOptions {
  readonly abortSignal?: AbortSignal;
}

/** Calls signed by these credentials, which are dropped when AWS says that they no longer hold. */
export function createCall(credentials: CredentialCache): Call {
  return async (options, send) => {
    const { signal, background = false } = options ?? {};
    // Credentials are there before the SDK begins, so what fails here was certainly not sent.
    await credentials.resolve({ background, signal });
    if (signal?.aborted) throw new AwsFailure({ code: 'Aborted', message: '', reach: 'never-sent' });
    try {
      return await send({ abortSignal: signal });
    } catch (error) {
      const failure = toFailure(error);
      if (expiredCodes.has(failure.code)) credentials.forget();
      if (rejectedCodes.has(failure.code)) credentials.forgetLasting();
      throw failure;
    }
  };
}

/** The session is over; EC2 says RequestExpired where other services say ExpiredToken. */
const expiredCodes: ReadonlySet<string> = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired']);

const rejectedCodes: ReadonlySet<string> = new Set([
  'AuthFailure',
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);
