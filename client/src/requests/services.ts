import type { FailureSources } from '../asking/describe-failure';
import type { InstanceSources } from '../asking/pick-instance';
import type { ProfileSources } from '../asking/pick-profile';
import type { RegionSources } from '../asking/pick-region';
import type { FactsCache } from '../facts/facts-cache';
import type { RequestLanguage } from '../language/request-language';
import type { Accounts } from '../target/accounts';
import type { Targets } from '../target/targets';

/** Reads the text of a request through the language server. */
export interface RequestReader {
  readonly language: Pick<RequestLanguage, 'read'>;
}

/** What finding the target of a request needs. */
export type TargetSources = ProfileSources &
  RegionSources & { readonly targets: Pick<Targets, 'of' | 'selectProfile' | 'selectRegion'> };

/** Everything that preparing a request needs of the window. */
export interface Services extends RequestReader, FailureSources, InstanceSources, ProfileSources, RegionSources {
  readonly targets: Pick<Targets, 'of' | 'profiles' | 'selectProfile' | 'selectRegion' | 'selectInstance'>;
  readonly accounts: Pick<Accounts, 'identityOf' | 'open' | 'refer'>;
  readonly facts: Pick<FactsCache, 'of' | 'regions'>;
}
