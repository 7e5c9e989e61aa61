/** Makes a text from a file fit for a terminal: what could colour or move it, or is not to be seen, is shown as what it is. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u00a0\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]/gu, character => {
    const code = character.codePointAt(0) ?? 0;
    return code === 9 ? ' ' : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
