/** A file's text, or why there is none. `invalidAt` counts the bytes before the first that is no UTF-8. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly invalidAt?: number }
  | { readonly kind: 'utf-16' };

/** AWS's tools read UTF-8. Windows' editors have a byte order mark written before it, and may write UTF-16. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes)) return { kind: 'utf-16' };
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = isMarked ? bytes.subarray(3) : bytes;
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content) };
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
    return { kind: 'text', text, invalidAt: text.indexOf('\uFFFD') };
  }
}

/** By its byte order mark, or by a zero beside each of the first letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = [...bytes.subarray(0, 64)];
  const zeros = (odd: number) => start.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  return start.length >= 4 && [0, 1].some(odd => zeros(odd) === Math.floor(start.length / 2) && zeros(1 - odd) === 0);
}
