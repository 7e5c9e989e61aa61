import type { Connection } from './connection';
import type { CredentialCache } from './sdk/credentials/credential-cache';

/** One sign-in for all regions of a profile, so that a person types one code for them. */
export interface SharedCredentials {
  of(connection: Connection, create: () => CredentialCache): CredentialCache;
  /**
   * The AWS files changed: everybody signs in afresh, but for sessions that cost a code or a program's run and whose
   * profiles have not changed.
   */
  doubt(): void;
}

export function createSharedCredentials(): SharedCredentials {
  const kept = new Map<
    string,
    { readonly sections: string; readonly isCostly: boolean; readonly cache: CredentialCache }
  >();
  return {
    of({ target, sections }, create) {
      const { kind, name, endpoint } = target.profile;
      const key = JSON.stringify([kind, name, endpoint ?? '']);
      const known = kept.get(key);
      if (known?.sections === sections) return known.cache;
      const cache = create();
      kept.set(key, { sections, isCostly: kind === 'assume-role' || kind === 'process', cache });
      return cache;
    },
    doubt() {
      for (const [key, { isCostly }] of kept) if (!isCostly) kept.delete(key);
    },
  };
}
