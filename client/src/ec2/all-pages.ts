import type { Page } from './ec2';

const mostPages = 50;

/** Every item of a paged call. The limit is far above what a filtered call finds; it ends a token that leads in circles. */
export async function allPages<Item>(
  read: (nextToken: string | undefined) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let token: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items: more, nextToken } = await read(token);
    items.push(...more);
    if (nextToken === undefined || nextToken === '') break;
    token = nextToken;
  }
  return items;
}
