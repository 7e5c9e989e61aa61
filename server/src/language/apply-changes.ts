import type { TextChange } from './finding';

/** Applies changes that do not overlap, whatever their order. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const sorted = [...changes].sort((a, b) => a.offset - b.offset || a.end - b.end);
  let result = '';
  let end = 0;
  for (const change of sorted) {
    result += text.slice(end, change.offset) + change.text;
    end = change.end;
  }
  return result + text.slice(end);
}
