/** UTF-16 units and lines that a wrapped text may have: more than a description that a mail client broke. */
const longest = 2000;
const mostLines = 6;

/**
 * Where a string ends that goes on in the next lines, as terminals and mail clients wrap a long one. `end` is the end of the line in which it was opened. Undefined where it
 * may just as well be a string without its closing quote: where what stands in the next lines can be members.
 */
export function endOfWrapped(text: string, offset: number, end: number): number | undefined {
  let lines = 1;
  for (let at = end; at < text.length && at < offset + longest; at++) {
    switch (text.charAt(at)) {
      case '\n':
        if (++lines > mostLines) return undefined;
        break;
      case '\\':
        at++;
        break;
      case '{':
      case '}':
      case '[':
      case ']':
      case '<':
        return undefined;
      case '"':
        return isEnd(text, offset, end, at) ? at + 1 : undefined;
      default:
    }
  }
  return undefined;
}

/** A quote that opens the next name or value has a colon or a word behind it; the one that closes a wrapped text has not. */
function isEnd(text: string, offset: number, end: number, quote: number): boolean {
  const first = text.slice(offset + 1, end);
  const isName = /^\s*:/.test(text.slice(quote + 1, quote + 20));
  if (isName) return isBeforeName(text, offset) && /^\s*[A-Za-z]\w*$/.test(first + text.slice(end, quote).trim());
  // `"Name": "web,⏎ "`: only the quote is in the next line.
  return (
    /^[ \t]*(?:[,}\]]|\r?\n|$)/.test(text.slice(quote + 1, quote + 200)) && !/[,:]\s*$/.test(text.slice(end - 1, quote))
  );
}

function isBeforeName(text: string, offset: number): boolean {
  return /[{,]\s*$/.test(text.slice(Math.max(0, offset - 200), offset));
}

/** The text of a wrapped string as one line. An ID is cut anywhere, a sentence where a space was. */
export function unwrapped(written: string): string {
  const hasSpaces = /[^\s] [^\s]/.test(written.replace(/\s*\r?\n\s*/g, '\n'));
  const glue = hasSpaces ? ' ' : '';
  return written
    .replace(/^\s*\r?\n\s*|\s*\r?\n\s*$/g, '')
    .replace(/[=\\]?\r?\n[ \t]*/g, (_, at: number) => (/[ \t]/.test(written.charAt(at - 1)) ? '' : glue));
}
