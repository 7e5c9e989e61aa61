const longestName = 80;
const longestLine = 500;
const longestSentence = 1000;

/** A text that anybody may have written, made fit for one line of a message. Space at its ends stays: it may be what is wrong. */
export function shownText(text: string): string {
  return shownLine(text, longestName);
}

/** A sentence of ours in which texts from outside may stand: the last exit of every message. Spaces of its language stay. */
export function shownSentence(text: string): string {
  return cut(text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' '), longestSentence);
}

/** One line without characters that hide or reorder what is read, cut after `longest` characters and never within one. */
export function shownLine(text: string, longest = longestLine): string {
  return cut(text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' '), longest);
}

function cut(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
