import type { Connection } from './connection';
import type { ProfileKind } from './profile';
import type { CredentialCache } from './sdk/credentials/credential-cache';

/** One sign-in for all regions of a profile, so that a person types one code for them. */
export class SharedCredentials {
  private readonly kept = new Map<string, Kept>();

  /** Those of the connection's profile; `create` makes them where there are none, or where the profile has changed. */
  of({ target, sections }: Connection, create: () => CredentialCache): CredentialCache {
    const { kind, name, endpoint } = target.profile;
    const key = JSON.stringify([kind, name, endpoint ?? '']);
    const known = this.kept.get(key);
    if (known?.sections === sections) return known.cache;
    const cache = create();
    this.kept.set(key, { sections, isCostly: costlyKinds.includes(kind), cache });
    return cache;
  }

  /**
   * The AWS files changed: all sign in again, except sessions that cost a code or a program's run and whose profiles have
   * not changed.
   */
  dropCheap(): void {
    for (const [key, { isCostly }] of this.kept) if (!isCostly) this.kept.delete(key);
  }
}

/** Those whose sign-in may cost a code or a program's run; keys may have an MFA device. */
const costlyKinds: readonly ProfileKind[] = ['assume-role', 'process', 'static'];

interface Kept {
  readonly sections: string;
  readonly isCostly: boolean;
  readonly cache: CredentialCache;
}
