import type { Page } from '../ec2/ec2';
import { maxListed } from './limits';

/** The pages of a list that have been read, as one. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly count: number;
  readonly nextToken?: string;
  readonly byId: ReadonlyMap<string, Item>;
}

/** No page yet. */
export function noPages<Item>(): Pages<Item> {
  return { items: [], count: 0, byId: new Map() };
}

export function append<Item>(
  before: Pages<Item>,
  { items, nextToken }: Page<Item>,
  idOf: (item: Item) => string,
): Pages<Item> {
  // A thing that moved between two pages while they were read is listed once.
  const fresh = items.filter(item => !before.byId.has(idOf(item)));
  const byId = new Map(before.byId);
  for (const item of fresh) byId.set(idOf(item), item);
  return { items: [...before.items, ...fresh], count: before.count + 1, nextToken, byId };
}

/** Whether there is another page, and room for it. */
export function hasMore({ nextToken, items }: Pages<unknown>): boolean {
  return nextToken !== undefined && items.length < maxListed;
}
