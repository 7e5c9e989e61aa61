/**
 * A language that shows what was not translated, and what has no room: every text in brackets, with accents where letters were, and a
 * third longer.
 */
export function pseudoTranslate(texts) {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, `⟦${accented(text)}${longer(text)}⟧`]));
}

/** Placeholders, code and links are left as they are. */
function accented(text) {
  return text.replace(/(\{[\w-]+\}|`[^`]+`|\]\([^)]+\))|[aeiou]/g, (match, fixed) => fixed ?? accents[match] ?? match);
}

/** A text of several lines keeps its last line, which may be a button of a welcome view. */
function longer(text) {
  return text.includes('\n') ? '' : '·'.repeat(Math.ceil(text.length * 0.3));
}

const accents = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
