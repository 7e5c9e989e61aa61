import type { Suggestion } from '../../protocol';

/** A value of the account with what it is found by, in lower case. */
export interface Choice {
  readonly value: string;
  /** Plain text. */
  readonly detail: string;
  readonly text: string;
}

export interface FoundChoices {
  /** The best first. */
  readonly choices: readonly Choice[];
  /** True when there are more: with a longer text, others may be found. */
  readonly hasMore: boolean;
}

/** As many go to the editor as they are: it finds among them by itself, and does not ask for the next keystroke. */
const wholeList = 50;

/** Of more it gets two screens, since all that it gets takes its time on the way, at every keystroke anew. */
const startOfList = 24;

export function toChoice({ value, detail }: Suggestion): Choice {
  return { value, detail, text: (detail === '' ? value : `${value} ${detail}`).toLowerCase() };
}

/** Those that hold every typed word somewhere; those in which one begins with what is typed come first. */
export function findChoices(choices: readonly Choice[], typed: string): FoundChoices {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const first: Choice[] = [];
  const rest: Choice[] = [];
  for (const choice of choices) {
    const { text } = choice;
    if (!words.every(word => text.includes(word))) continue;
    const beginsSo = words.length === 0 || words.some(word => text.startsWith(word) || text.includes(` ${word}`));
    if (beginsSo) first.push(choice);
    else if (rest.length <= wholeList) rest.push(choice);
    // Nothing further down the list can come before these, so a keystroke rarely looks at a whole large account.
    if (first.length > wholeList) break;
  }
  const found = [...first, ...rest];
  const hasMore = found.length > wholeList;
  return { choices: hasMore ? found.slice(0, startOfList) : found, hasMore };
}
