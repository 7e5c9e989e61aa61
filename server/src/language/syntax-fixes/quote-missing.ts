/** How far a line is looked at. */
const longestLine = 2000;

/** In `web-1", "Name": …` the opening quote is missing, and every quote of the line is another one than it seems. */
export function isQuoteMissing(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - longestLine), offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const behind = /^[^\r\n]*/.exec(text.slice(offset, offset + longestLine))?.[0] ?? '';
  const line = before.slice(start) + behind;
  return (line.match(/\\.|"/g) ?? []).filter(each => each === '"').length % 2 === 1;
}
