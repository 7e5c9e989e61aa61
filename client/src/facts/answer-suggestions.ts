import type { Suggestion, Suggestions, SuggestParams } from '../../../server/src/protocol';
import { MAX_SUGGESTIONS } from './limits';
import type { Listing } from './listing';
import type { Searchable, SuggestionIndex } from './suggestion-index';
import type { TargetFacts } from './target-facts';

/** Values of the account to offer, from memory. Lists that are not read yet or old are read in the background. */
export function answerSuggestions(facts: TargetFacts, params: SuggestParams, index: SuggestionIndex): Suggestions {
  const { what, typed } = params;
  const { instances, images, snapshots } = facts;
  switch (what) {
    case 'instances':
      instances.want('all');
      return select(index.instances(instances.listing.items), typed, isIncomplete(instances.listing));
    case 'snapshots':
      snapshots.want('all');
      return select(index.snapshots(snapshots.listing.items), typed, isIncomplete(snapshots.listing));
    default: {
      instances.want('all');
      images.want('all');
      const tags = index.tags(instances.listing.items, images.listing.items);
      const found = what === 'tagKeys' ? tags.keys : (tags.values.get(params.tagKey ?? '') ?? []);
      return select(found, typed, isIncomplete(instances.listing) || isIncomplete(images.listing));
    }
  }
}

/** More will be known soon, or there is more than is kept. A list that failed does not get longer by typing. */
function isIncomplete({ state, more }: Listing<unknown>): boolean {
  return state === 'loading' || more;
}

/** Those that hold every typed word somewhere; those in which one begins with what is typed come first. */
function select(suggestions: readonly Searchable[], typed: string, incomplete: boolean): Suggestions {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const first: Suggestion[] = [];
  const rest: Suggestion[] = [];
  for (const { suggestion, text } of suggestions) {
    if (!words.every(word => text.includes(word))) continue;
    const beginsSo = words.length === 0 || words.some(word => text.startsWith(word) || text.includes(` ${word}`));
    if (beginsSo) first.push(suggestion);
    else if (rest.length <= MAX_SUGGESTIONS) rest.push(suggestion);
    // Nothing further down the list can come before these, so a key stroke rarely looks at a whole large account.
    if (first.length > MAX_SUGGESTIONS) break;
  }
  const items = [...first, ...rest];
  return { items: items.slice(0, MAX_SUGGESTIONS), incomplete: incomplete || items.length > MAX_SUGGESTIONS };
}
