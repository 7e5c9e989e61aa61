/** The first line of each image ID in a text, counted from 1. IDs in comments count. */
export function findIds(text: string, isWanted: (id: string) => boolean): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let line = 1;
  let counted = 0;
  for (const { 0: id, index } of text.matchAll(imageIds)) {
    if (!isWanted(id) || found.has(id)) continue;
    for (let at = text.indexOf('\n', counted); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) {
      line += 1;
      counted = at + 1;
    }
    found.set(id, line);
  }
  return found;
}

const imageIds = /(?<![0-9A-Za-z])ami-(?:[0-9a-f]{17}|[0-9a-f]{8})(?![0-9A-Za-z])/g;
