import { t } from '@vscode/l10n';
import { readRequestDocument } from '../../language/request-document';
import { Expression, type Found, type FoundObject, isFoundList, isFoundObject } from '../found';
import type { Reading, TakenRequest } from '../notation';
import { foundOf } from './found-of';

/** A JSON text as a value; undefined where it cannot be read. */
export function jsonValue(text: string): Found | undefined {
  const { root, problems } = readRequestDocument(text);
  return root === undefined || problems.some(({ kind }) => kind !== 'trailing-comma') ? undefined : foundOf(root);
}

/** One after the other: JSON objects in one text, a list of them, or one on each line. */
export function jsonValues(text: string): readonly Found[] {
  const whole = jsonValue(text);
  if (whole !== undefined) return isFoundList(whole) ? whole : [whole];
  return text.split(/\r?\n/).flatMap(line => (line.trim().startsWith('{') ? (jsonValue(line) ?? []) : []));
}

/** A member of an object, however its name is written. */
export function foundMember(value: Found | undefined, ...names: readonly string[]): Found | undefined {
  if (!isFoundObject(value)) return undefined;
  for (const name of names) {
    const key = [...value.keys()].find(each => each.toLowerCase() === name.toLowerCase());
    if (key !== undefined) return value.get(key);
  }
  return undefined;
}

/** The items of a list, or nothing. */
function itemsIn(value: Found | undefined): readonly Found[] {
  return isFoundList(value) ? value : [];
}

export function objectsIn(value: Found | undefined): readonly FoundObject[] {
  return itemsIn(value).filter(isFoundObject);
}

/** An object within an object, at any depth, that the predicate picks; those inside a picked one are not looked at. */
export function findObjects(
  value: Found | undefined,
  isMeant: (object: FoundObject) => boolean,
  depth = 0,
): FoundObject[] {
  if (depth > 50 || value instanceof Expression) return [];
  if (isFoundList(value)) return value.flatMap(item => findObjects(item, isMeant, depth + 1));
  if (!isFoundObject(value)) return [];
  if (isMeant(value)) return [value];
  return [...value.values()].flatMap(inner => findObjects(inner, isMeant, depth + 1));
}

/** The requests that were found, or the sentence that there are none. */
export function readingOf(
  requests: readonly TakenRequest[],
  reason = t('No CreateImage request was found in the text.'),
): Reading {
  return requests.length === 0 ? { reason } : { requests };
}
