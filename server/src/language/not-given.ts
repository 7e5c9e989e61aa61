import { t } from '@vscode/l10n';
import { isBlank } from './clean-text';
import { removal } from './common-fixes';
import { problemAt } from './problem';
import type { PropertyNode, RequestDocument } from './request-document';
import { isString } from './request-view';
import type { ParentView, Problem } from './rule';

/** True for a member with a value. Null and a blank text where a value belongs count as none: generators of skeletons write them. */
export function isGiven(property: PropertyNode | undefined): boolean {
  if (property === undefined || property.value?.kind === 'null') return false;
  return !isString(property) || !isBlank(property.value.value);
}

/** What is said of a member whose text is blank, if it is. */
export function blankProblem(
  document: RequestDocument,
  parent: ParentView,
  property: PropertyNode | undefined,
): Problem | undefined {
  if (!isString(property) || !isBlank(property.value.value)) return undefined;
  return problemAt(property.value, t('{0} is empty. Enter a value or remove the member.', property.key), {
    fixes: () => [removal(document, parent, property)],
  });
}
