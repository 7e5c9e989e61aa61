import { AwsFailure } from '../../aws-failure';
import type { Credentials } from './credentials';

export interface Waiting {
  readonly background: boolean;
  /** Ends this wait, not the resolution, which others may share. */
  readonly signal?: AbortSignal;
}

export type ResolveCredentials = (options: { readonly background: boolean }) => Promise<Credentials>;

/** One set of credentials for all clients of a connection: resolved once, renewed before it expires, never written down. */
export class CredentialCache {
  /** What the SDK's signer asks. */
  readonly provider: (() => Promise<Credentials>) & { memoized: boolean };
  private readonly resolveAnew: ResolveCredentials;
  private readonly now: () => number;
  private held: Credentials | undefined;
  private attended: Promise<Credentials> | undefined;
  private unattended: Promise<Credentials> | undefined;

  constructor(resolve: ResolveCredentials, now: () => number = Date.now) {
    this.resolveAnew = resolve;
    this.now = now;
    this.provider = Object.assign(() => this.obtain(true), { memoized: true });
  }

  /** Resolves when there are credentials that hold; rejects with an `AwsFailure` of reach `never-sent`. */
  async resolve({ background, signal }: Waiting): Promise<void> {
    await waitFor(this.obtain(background), signal);
  }

  /** AWS no longer accepts them: the next call resolves again. */
  forget(): void {
    this.held = undefined;
  }

  /** AWS does not know them. Keys without an expiry may have been replaced in the files; a session would be no other. */
  forgetLasting(): void {
    if (this.held !== undefined && this.held.expiration === undefined) this.held = undefined;
  }

  private obtain(background: boolean): Promise<Credentials> {
    if (this.held !== undefined && remaining(this.held, this.now()) > renewBefore) return Promise.resolve(this.held);
    if (this.attended !== undefined) return this.attended;
    if (background) {
      this.unattended ??= this.begin(true).finally(() => {
        this.unattended = undefined;
      });
      return this.unattended;
    }
    this.attended = this.begin(false).finally(() => {
      this.attended = undefined;
    });
    return this.attended;
  }

  private async begin(background: boolean): Promise<Credentials> {
    try {
      this.held = await this.resolveAnew({ background });
      return this.held;
    } catch (error) {
      // A renewal that fails costs nothing while the old credentials still hold.
      if (this.held !== undefined && remaining(this.held, this.now()) > 0) return this.held;
      throw error;
    }
  }
}

function remaining({ expiration }: Credentials, now: number): number {
  return expiration === undefined ? Number.POSITIVE_INFINITY : expiration.getTime() - now;
}

/** Milliseconds before the expiry, as in AWS's SDKs. */
const renewBefore = 5 * 60_000;

function waitFor<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(new AwsFailure({ code: 'Aborted', message: '', reach: 'never-sent' }));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
