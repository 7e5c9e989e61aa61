import type { LiveSuggestion, Suggestions, SuggestParams } from '../../../server/src/protocol';
import type { Listing } from './listing';
import type { SuggestionIndex } from './suggestion-index';
import type { TargetFacts } from './target-facts';

/** Values of the account to offer, from memory. Lists that are not read yet or old are read in the background. */
export function answerSuggestions(facts: TargetFacts, params: SuggestParams, index: SuggestionIndex): Suggestions {
  const { what, known } = params;
  const { instances, images, snapshots } = facts;
  const answer = (items: readonly LiveSuggestion[], incomplete: boolean): Suggestions => {
    const version = index.versionOf(items);
    return version === known ? { version, incomplete } : { version, items, incomplete };
  };
  switch (what) {
    case 'instances':
      instances.want('all');
      return answer(index.instances(instances.listing.items), isIncomplete(instances.listing));
    case 'snapshots':
      snapshots.want('all');
      return answer(index.snapshots(snapshots.listing.items), isIncomplete(snapshots.listing));
    default: {
      instances.want('all');
      images.want('all');
      const tags = index.tags(instances.listing.items, images.listing.items);
      const found = what === 'tagKeys' ? tags.keys : (tags.values.get(params.tagKey ?? '') ?? none);
      return answer(found, isIncomplete(instances.listing) || isIncomplete(images.listing));
    }
  }
}

const none: readonly LiveSuggestion[] = [];

/** More will be known soon, or there is more than is kept. A list that failed does not get longer by asking again. */
function isIncomplete({ state, more }: Listing<unknown>): boolean {
  return state === 'loading' || more;
}
