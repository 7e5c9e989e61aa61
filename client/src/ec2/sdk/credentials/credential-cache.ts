import { AwsFailure } from '../../aws-failure';
import type { Credentials } from './credentials';

/** One set of credentials for all clients of a connection: resolved once, renewed before it expires, never written down. */
export interface CredentialCache {
  /** What the SDK's signer asks. */
  readonly provider: (() => Promise<Credentials>) & { memoized: boolean };
  /** Resolves when there are credentials that hold; rejects with an `AwsFailure` of reach `never-sent`. */
  resolve(waiting: Waiting): Promise<void>;
  /** AWS no longer takes them: the next call resolves again. */
  forget(): void;
  /** AWS does not know them. Keys without an expiry may have been replaced in the files; a session would be no other. */
  forgetLasting(): void;
}

export interface Waiting {
  readonly background: boolean;
  /** Ends this wait, not the resolution, which others may share. */
  readonly signal?: AbortSignal;
}

export type ResolveCredentials = (options: { readonly background: boolean }) => Promise<Credentials>;

export function createCredentialCache(resolve: ResolveCredentials, now: () => number = Date.now): CredentialCache {
  let held: Credentials | undefined;
  let attended: Promise<Credentials> | undefined;
  let unattended: Promise<Credentials> | undefined;

  const remaining = () => (held ? (held.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - now() : 0);

  const begin = async (background: boolean) => {
    try {
      held = await resolve({ background });
      return held;
    } catch (error) {
      // A renewal that fails costs nothing while the old credentials still hold.
      if (held && remaining() > 0) return held;
      throw error;
    }
  };

  const obtain = (background: boolean): Promise<Credentials> => {
    if (held && remaining() > RENEW_BEFORE) return Promise.resolve(held);
    if (attended) return attended;
    if (background) {
      unattended ??= begin(true).finally(() => {
        unattended = undefined;
      });
      return unattended;
    }
    attended = begin(false).finally(() => {
      attended = undefined;
    });
    return attended;
  };

  return {
    provider: Object.assign(() => obtain(true), { memoized: true }),
    async resolve({ background, signal }) {
      await waitFor(obtain(background), signal);
    },
    forget() {
      held = undefined;
    },
    forgetLasting() {
      if (held && !held.expiration) held = undefined;
    },
  };
}

/** Milliseconds before the expiry, as in AWS's SDKs. */
const RENEW_BEFORE = 5 * 60_000;

function waitFor<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(new AwsFailure({ code: 'Aborted', message: '', reach: 'never-sent' }));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
