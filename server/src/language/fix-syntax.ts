import type { Fix } from './finding';
import type { RequestDocument, SyntaxProblem } from './request-document';
import { BrokenPlace } from './syntax-fixes/broken-place';
import { fixesOfBrackets } from './syntax-fixes/fix-brackets';
import { fixesOfSigns } from './syntax-fixes/fix-signs';
import { fixesOfStrings } from './syntax-fixes/fix-strings';
import { fixesOfWords } from './syntax-fixes/fix-words';

/**
 * The fixes of a place that is no JSON. A fix is safe where only one text can have been meant. Template tags, conflict markers and other text
 * have none: whatever was written in their place would be a guess.
 */
export function fixesOfSyntax(document: RequestDocument, problem: SyntaxProblem): readonly Fix[] {
  const place = new BrokenPlace(document, problem);
  return fixesOfSigns(place) ?? fixesOfBrackets(place) ?? fixesOfStrings(place) ?? fixesOfWords(place) ?? [];
}
