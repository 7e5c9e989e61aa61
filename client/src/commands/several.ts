/**
 * Everything that a tree or the explorer passes to a command: the row that it was called on, and all selected rows when that
 * one is among them. VS Code passes no list where only one row is selected.
 */
export function placesOf(place: unknown, selected: unknown): readonly unknown[] {
  return Array.isArray(selected) && selected.length > 1 ? selected : [place];
}
