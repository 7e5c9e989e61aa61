/** Makes a text from a file fit for a terminal: control characters, which could colour or move, are shown as what they are. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, character => {
    const code = character.codePointAt(0) ?? 0;
    return code === 9 ? ' ' : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
