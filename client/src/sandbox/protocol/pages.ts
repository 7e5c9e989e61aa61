import { AwsError } from './aws-error';
import type { QueryForm } from './query-form';

/** One page of a list and the token of the next; no token on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken: string | undefined;
}

/** Cuts the page that `MaxResults` and `NextToken` ask for; without `MaxResults` everything is one page. */
export function readPage<T>(form: QueryForm, all: readonly T[], smallest: number, largest: number): Page<T> {
  const size = form.integer('MaxResults');
  if (size !== undefined && (size < smallest || size > largest)) {
    const range = `Expecting a value between ${smallest} and ${largest}.`;
    throw new AwsError('InvalidParameterValue', `Value ( ${size} ) for parameter maxResults is invalid. ${range}`);
  }
  return cutPage(all, size, form.text('NextToken'));
}

/** Cuts a page of a size from where the token says; undefined for all that is left. */
export function cutPage<T>(all: readonly T[], size: number | undefined, token: string | undefined): Page<T> {
  const start = offsetOf(token);
  const end = size === undefined ? all.length : start + size;
  return { items: all.slice(start, end), nextToken: end < all.length ? tokenOf(end) : undefined };
}

/** Refuses `MaxResults` beside a list of ids, as EC2 does. */
export function refusePagingOf(form: QueryForm, ids: string, setName: string): void {
  if (form.text('MaxResults') === undefined || form.texts(ids).length === 0) return;
  const message = `The parameter ${setName} cannot be used with the parameter maxResults`;
  throw new AwsError('InvalidParameterCombination', message);
}

function tokenOf(offset: number): string {
  return Buffer.from(`page:${offset}`).toString('base64url');
}

function offsetOf(token: string | undefined): number {
  if (token === undefined) return 0;
  const match = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (match !== null) return Number(match[1]);
  throw new AwsError('InvalidParameterValue', 'Unable to parse pagination token');
}
