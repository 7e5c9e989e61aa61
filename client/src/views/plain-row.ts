import { plain } from '../foreign-text';
import type { TreeRow } from './tree-row';

const longestLine = 1000;

/** The texts of a row as a tree may draw them: nothing in them acts as a link or an icon. */
export interface PlainRow {
  readonly label: string;
  readonly description?: string;
  /** Its lines, each of them plain. */
  readonly tooltip: string;
  readonly spoken: string;
}

export function plainRow(row: TreeRow): PlainRow {
  return {
    label: plain(row.label),
    description: row.description === undefined ? undefined : plain(row.description),
    tooltip: plainTooltip(row.tooltip ?? [row.label]),
    spoken: plain(spokenText(row), longestLine),
  };
}

/** Lines of a tooltip without those that are missing or empty. */
export function plainTooltip(lines: readonly (string | undefined)[]): string {
  return lines
    .filter(line => line !== undefined && line !== '')
    .map(line => plain(line ?? '', longestLine))
    .join('\n');
}

function spokenText({ spoken, label, description }: TreeRow): string {
  return spoken ?? (description === undefined ? label : `${label}, ${description}`);
}
