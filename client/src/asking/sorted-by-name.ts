/**
 * Orders things by their names as people count, the same in every list: web-9 before web-10. The first order that is made
 * in a process reads the rules of the language, for some milliseconds: not while the extension is loaded.
 */
export function sortedByName<Named>(all: readonly Named[], nameOf: (each: Named) => string): readonly Named[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return all.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}
