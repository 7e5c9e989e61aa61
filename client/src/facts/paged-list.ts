import { isDeepStrictEqual } from 'node:util';
import type { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2, Page } from '../ec2/ec2';
import { type BackOff, REFUSED_AGE } from './back-off';
import { asFailure, type Caller } from './caller';
import { MAX_LISTED, PAGE_SIZE } from './limits';
import type { Listing } from './listing';
import { append, hasMore, noPages, type Pages } from './pages';
import { type Run, waitFor } from './shared-run';

/** A list that is read page by page, only as far as somebody looked, and kept until it is old. */
export interface PagedList<Item> {
  /** What is known now; asks nobody. */
  readonly listing: Listing<Item>;
  /** Whether everything that EC2 had at `asOf` is in the listing. */
  readonly isWhole: boolean;
  /** Whether it is young enough to be taken for true. */
  readonly isFresh: boolean;
  /** When it was read, in epoch milliseconds; undefined before the first answer. */
  readonly asOf?: number;
  find(id: string): Item | undefined;
  /** In the background, once, while nothing better is known: the first page, the next one, or all of them. */
  want(extent: Extent): void;
  /** The same for somebody who waits. Resolves with what is known when that is read or has failed; never rejects. */
  read(extent: Extent, options?: CallOptions): Promise<Listing<Item>>;
  /** Something has happened at AWS that nobody is waiting to see: what is known is old, and is read again in the background. */
  outdate(): void;
  /** A person asks anew: what is known is old, and the next reading is one that somebody waits for. */
  expire(): void;
}

export type Extent = 'first' | 'next' | 'all';

export interface PagedListOptions<Item> {
  readonly call: Caller;
  readonly backOff: BackOff;
  readonly page: (
    ec2: Ec2,
    query: { readonly maxResults: number; readonly nextToken?: string },
    options: CallOptions,
  ) => Promise<Page<Item>>;
  readonly idOf: (item: Item) => string;
  /** Milliseconds for each page, so that a list of ten pages costs no more calls than one of one page. */
  readonly age: number;
  readonly now: () => number;
  readonly onChange: () => void;
}

export function createPagedList<Item>(options: PagedListOptions<Item>): PagedList<Item> {
  const { call, backOff, page, idOf, age, now, onChange } = options;
  let shown = noPages<Item>();
  let asOf: number | undefined;
  let isExpired = false;
  let isAsked = false;
  let failure: AwsFailure | undefined;
  let failedAt = 0;
  let running: Run | undefined;

  const isFresh = () => asOf !== undefined && !isExpired && now() - asOf < age * Math.max(shown.count, 1);
  const pagesFor = (extent: Extent) =>
    extent === 'all' ? MAX_LISTED / PAGE_SIZE : extent === 'next' ? shown.count + 1 : 1;
  const isKnown = (wanted: number) => isFresh() && (shown.count >= wanted || !hasMore(shown));
  // A list that was never begun, because another call has shown that AWS does not answer, fails as that call did.
  const heldBack = () => (asOf === undefined && !running && !backOff.isOpen ? backOff.failure : undefined);
  const list = (): Listing<Item> => {
    const reason = failure ?? heldBack();
    return {
      items: shown.items,
      state: reason && !running ? 'failed' : asOf === undefined ? 'loading' : 'ready',
      more: shown.nextToken !== undefined,
      failure: reason,
      staleSince: reason && asOf !== undefined ? new Date(asOf).toISOString() : undefined,
    };
  };

  const show = (next: Pages<Item>, readAt: number) => {
    const isSame = failure === undefined && asOf !== undefined && isDeepStrictEqual(next.items, shown.items);
    shown = isSame ? { ...next, items: shown.items } : next;
    asOf = readAt;
    isExpired = false;
    failure = undefined;
    if (!isSame) onChange();
  };

  /** Reads until `run.wanted` pages are there. An old list is shown until the new one is complete. */
  const fetch = async (run: Run) => {
    const isAppending = isFresh();
    const inPlace = isAppending || shown.count === 0;
    const readAt = isAppending && asOf !== undefined ? asOf : now();
    let next = isAppending ? shown : noPages<Item>();
    do {
      const { nextToken } = next;
      const got = await call((ec2, rest) => page(ec2, { maxResults: PAGE_SIZE, nextToken }, rest), run);
      next = append(next, got, idOf);
      if (inPlace) show(next, readAt);
    } while (next.count < run.wanted && hasMore(next));
    if (!inPlace) show(next, readAt);
  };

  const start = (wanted: number, background: boolean): Run => {
    const ending = new AbortController();
    const run: Run = {
      background,
      wanted: Math.max(wanted, isFresh() ? 0 : shown.count),
      waiting: 0,
      signal: ending.signal,
      end: () => ending.abort(),
      done: Promise.resolve(),
    };
    running = run;
    isAsked = false;
    run.done = fetch(run)
      .catch((error: unknown) => {
        const failed = asFailure(error);
        // Whoever went away has learned nothing about the list.
        if (failed.code === 'Aborted') return;
        failure = failed;
        failedAt = now();
        onChange();
      })
      .finally(() => {
        if (running === run) running = undefined;
      });
    return run;
  };

  return {
    get listing() {
      return list();
    },
    get isWhole() {
      return asOf !== undefined && shown.nextToken === undefined;
    },
    get isFresh() {
      return isFresh();
    },
    get asOf() {
      return asOf;
    },
    find: id => shown.byId.get(id),
    want(extent) {
      const wanted = pagesFor(extent);
      if (running) {
        running.wanted = Math.max(running.wanted, wanted);
        running.background = true;
        return;
      }
      if (isKnown(wanted) || !backOff.isOpen) return;
      if (failure?.reach === 'refused' && !isAsked && now() - failedAt < REFUSED_AGE) return;
      void start(wanted, !isAsked).done;
    },
    async read(extent, { signal, background = false } = {}) {
      const wanted = pagesFor(extent);
      const joined = running;
      if (joined) {
        joined.wanted = Math.max(joined.wanted, wanted);
        await waitFor(joined, signal);
        // A reading that nobody waited for may not ask for an MFA code; this one may.
        if (background || failure?.code !== 'MfaRequired') return list();
      }
      if (!signal?.aborted && !isKnown(wanted)) await waitFor(running ?? start(wanted, background), signal);
      return list();
    },
    outdate() {
      isExpired = true;
    },
    expire() {
      isExpired = true;
      isAsked = true;
    },
  };
}
