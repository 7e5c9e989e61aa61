import { writeValue } from '../write-value';
import type { FileSuggestions } from './file-suggestions';
import type { Site } from './site';
import type { Suggestion } from './suggestion';

/** Whole items for a list, and whole texts for an empty file. */
export function suggestBlocks(site: Site, { blocks }: FileSuggestions): Suggestion[] {
  return blocks(site).map(({ values, ...block }) => ({
    ...block,
    kind: 'block',
    snippet: values.map(value => writeValue(value, site.layout, site.seam.indent)).join(between(site)),
  }));
}

function between({ layout, seam }: Site): string {
  return seam.indent === undefined ? `,${layout.padding}` : `,${layout.lineBreak}${seam.indent}`;
}
