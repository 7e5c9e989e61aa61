const longest = 80;

/** A text that anybody may have written, made fit for one line of a message. Space at its ends stays: it may be what is wrong. */
export function shownText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
