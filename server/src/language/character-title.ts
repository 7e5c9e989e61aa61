/** How a message shows the first character of a text: itself, or `U+00A0` where nobody would see it. */
export function characterTitle(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  const character = String.fromCodePoint(code);
  if (!/[\p{Z}\p{C}]/u.test(character)) return character;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
