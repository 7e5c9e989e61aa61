/** A language that shows what was not translated: every text in brackets, with accents where letters were. */
export function pseudoTranslate(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, `⟦${accented(text)}⟧`]));
}

/** Placeholders, code and links are left as they are. */
function accented(text: string): string {
  return text.replace(
    /(\{[\w-]+\}|`[^`]+`|\]\([^)]+\))|[aeiou]/g,
    (match, fixed?: string) => fixed ?? accents[match] ?? match,
  );
}

const accents: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
