/**
 * A text that somebody else chose (a Name tag, a file name), made safe to show in a label: no icons, no line breaks, no
 * characters that turn the reading direction around, and not longer than a line.
 */
export function plainText(text: string, longest = 120): string {
  const safe = text
    .replaceAll('$(', '$\u200b(')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  return safe.length > longest ? `${safe.slice(0, longest - 1)}…` : safe;
}
