import { plain } from '../foreign-text';
import { plainTooltip } from './plain-row';

const longestText = 160;

/** An item of the status bar as plain data. Its texts may hold what other people chose: `plainStatus` makes them harmless. */
export interface StatusRow {
  /** A codicon. */
  readonly icon: string;
  readonly text: string;
  readonly tooltip: readonly string[];
  readonly spoken: string;
}

/** The texts of an item as VS Code may draw them: the only icon is its own. */
export function plainStatus({ icon, text, tooltip, spoken }: StatusRow) {
  return {
    text: `$(${icon}) ${plain(text, longestText)}`,
    tooltip: plainTooltip(tooltip),
    spoken: plain(spoken, 1000),
  };
}
