/**
 * The words of a section's header, as Python's `shlex.split` finds them: quotes join what is between them, a backslash takes
 * the next character for itself. Undefined where a quote is not closed or nothing follows a backslash.
 */
export function splitWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\' && quote !== "'") {
      at += 1;
      if (at === text.length) return undefined;
      const next = text.charAt(at);
      word = `${word ?? ''}${quote === undefined || next === quote || next === '\\' ? next : `\\${next}`}`;
    } else if (character === quote) quote = undefined;
    else if (quote !== undefined) word = `${word ?? ''}${character}`;
    else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (' \t\r\n'.includes(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = `${word ?? ''}${character}`;
  }
  if (quote !== undefined) return undefined;
  return word === undefined ? words : [...words, word];
}
