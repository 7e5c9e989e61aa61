/** The one of the names that takes the fewest typing errors to become `written`; undefined where none is near. */
export function nearestName(written: string, names: Iterable<string>, most = 2): string | undefined {
  let nearest: string | undefined;
  let least = Math.min(most, Math.floor((written.length - 1) / 2)) + 1;
  for (const name of names) {
    const distance = typingErrors(written, name, least);
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

/** Letters left out, added, changed, or swapped with their neighbour. Stops at `limit`. */
function typingErrors(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let twoBack: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        (above[column] ?? limit) + 1,
        (line[column - 1] ?? limit) + 1,
        (above[column - 1] ?? limit) + (same ? 0 : 1),
      );
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        least = Math.min(least, (twoBack[column - 2] ?? limit) + 1);
      }
      line.push(least);
    }
    twoBack = above;
    above = line;
  }
  return above[to.length] ?? limit;
}
