import { suggestBlocks } from './completion/blocks';
import type { FileSuggestions } from './completion/file-suggestions';
import { suggestMembers } from './completion/members';
import { completionSite, type Site } from './completion/site';
import { type FitOptions, type FittedSuggestion, fitSuggestion, type Suggestion } from './completion/suggestion';
import { suggestValues } from './completion/values';
import { suggestVariables } from './completion/variables';
import type { FileKind } from './file-kind';
import type { RequestDocument } from './request-document';

/** Everything that may be inserted at an offset of a request, the best first. */
export function complete(
  document: RequestDocument,
  offset: number,
  options: FitOptions,
  { suggestions }: FileKind,
): FittedSuggestion[] {
  const site = completionSite(document, offset);
  return site === undefined ? [] : fitAll(site, suggest(site, suggestions), options);
}

/** What is known without the account. */
export function suggest(site: Site, ofFile: FileSuggestions): Suggestion[] {
  switch (site.wanted.kind) {
    case 'member':
      return suggestMembers(site, ofFile);
    case 'value':
      return [...suggestValues(site), ...suggestVariables(site)];
    case 'item':
    case 'request':
      return suggestBlocks(site, ofFile);
  }
}

export function fitAll(site: Site, suggestions: readonly Suggestion[], options: FitOptions): FittedSuggestion[] {
  return suggestions.map((suggestion, index) => fitSuggestion(site, suggestion, index, options));
}
