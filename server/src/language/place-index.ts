import type { RequestToSend } from './plain-request';
import type { Span } from './request-document';

/** Finds what part of a request a stretch of its text belongs to. */
export class PlaceIndex {
  private readonly places: RequestToSend['places'];
  /** In the order of the text, the outer before the inner. */
  private readonly starts: readonly (readonly [pointer: string, Span])[];

  constructor(places: RequestToSend['places']) {
    this.places = places;
    this.starts = [...places].sort(([, a], [, b]) => a.offset - b.offset || b.end - a.end);
  }

  /** JSON pointer of the innermost member or list item that holds all of it; undefined where only the request does. */
  pointerOf({ offset, end }: Span): string | undefined {
    let pointer = this.lastStartingBefore(offset);
    while (pointer !== undefined) {
      const place = this.places.get(pointer);
      if (place !== undefined && end <= place.end) return pointer;
      pointer = outerOf(pointer);
    }
    return undefined;
  }

  private lastStartingBefore(offset: number): string | undefined {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = this.starts[middle]?.[1].offset ?? Number.POSITIVE_INFINITY;
      if (start <= offset) low = middle + 1;
      else high = middle;
    }
    return this.starts[low - 1]?.[0];
  }
}

function outerOf(pointer: string): string | undefined {
  const slash = pointer.lastIndexOf('/');
  return slash <= 0 ? undefined : pointer.slice(0, slash);
}
