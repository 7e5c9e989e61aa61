/**
 * Sorts by name in natural order: web-9 before web-10. The first call in a process takes some milliseconds to load the
 * collation, so it must not run during activation.
 */
export function sortedByName<Named>(all: readonly Named[], nameOf: (each: Named) => string): readonly Named[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return all.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}
