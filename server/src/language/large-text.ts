/** UTF-16 units. A request has some kilobytes: a text beyond this is read, but not gone through member by member while somebody types. */
const longestToType = 1_000_000;

/** Whether a text is so large that only its syntax is checked in the editor. */
export function isLarge(text: string): boolean {
  return text.length > longestToType;
}
