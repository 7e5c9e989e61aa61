const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Orders names as people count, the same in every list: web-9 before web-10. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
