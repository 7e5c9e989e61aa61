import type { Suggestion, Suggestions, SuggestParams } from '../../../server/src/protocol';
import type { Listing } from './listing';
import type { SuggestionIndex } from './suggestion-index';
import type { TargetFacts } from './target-facts';

/** Values of the account to offer, from memory. Lists that are not read yet or old are read in the background. */
export function answerSuggestions(facts: TargetFacts, params: SuggestParams, index: SuggestionIndex): Suggestions {
  const { what, known } = params;
  const { instances, images, snapshots } = facts;
  switch (what) {
    case 'instances':
      instances.want('all');
      return answer(index.instances(instances.listing.items), known, isIncomplete(instances.listing));
    case 'snapshots':
      snapshots.want('all');
      return answer(index.snapshots(snapshots.listing.items), known, isIncomplete(snapshots.listing));
    default: {
      instances.want('all');
      images.want('all');
      const tags = index.tags(instances.listing.items, images.listing.items);
      const found = what === 'tagKeys' ? tags.keys : (tags.values.get(params.tagKey ?? '') ?? none);
      return answer(found, known, isIncomplete(instances.listing) || isIncomplete(images.listing));
    }
  }
}

const none: readonly Suggestion[] = [];

/** More will be known soon, or there is more than is kept. A list that failed does not get longer by asking again. */
function isIncomplete({ state, more }: Listing<unknown>): boolean {
  return state === 'loading' || more;
}

function answer(items: readonly Suggestion[], known: number | undefined, incomplete: boolean): Suggestions {
  const version = versionOf(items);
  return version === known ? { version, incomplete } : { version, items, incomplete };
}

const versions = new WeakMap<readonly Suggestion[], number>();
let lastVersion = 0;

function versionOf(items: readonly Suggestion[]): number {
  const version = versions.get(items) ?? ++lastVersion;
  versions.set(items, version);
  return version;
}
