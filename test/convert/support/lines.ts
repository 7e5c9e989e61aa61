/** A text of several lines. */
export function lines(...all: readonly string[]): string {
  return all.join('\n');
}
