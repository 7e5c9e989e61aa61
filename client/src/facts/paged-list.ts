import { isDeepStrictEqual } from 'node:util';
import type { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2, Page } from '../ec2/ec2';
import { type BackOff, refusedAge } from './back-off';
import { asFailure, type Caller } from './caller';
import { maxListed, pageSize } from './limits';
import type { Listing } from './listing';
import { append, hasMore, noPages, type Pages } from './pages';
import { type SharedRun, waitFor } from './shared-run';

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

/** A list that is read page by page, only as far as somebody looked, and kept until it is old. */
export class PagedList<Item> {
  private readonly options: PagedListOptions<Item>;
  private shown = noPages<Item>();
  private readAt: number | undefined;
  private isExpired = false;
  private isAttended = false;
  private failure: AwsFailure | undefined;
  private failedAt = 0;
  private running: SharedRun | undefined;

  constructor(options: PagedListOptions<Item>) {
    this.options = options;
  }

  /** What is known now; makes no call. */
  get listing(): Listing<Item> {
    const { shown, readAt, running } = this;
    const failure = this.failure ?? this.heldBack;
    return {
      items: shown.items,
      state: failure !== undefined && running === undefined ? 'failed' : readAt === undefined ? 'loading' : 'ready',
      more: shown.nextToken !== undefined,
      failure,
      staleSince: failure !== undefined && readAt !== undefined ? new Date(readAt).toISOString() : undefined,
    };
  }

  /** Whether everything that EC2 had at `asOf` is in the listing. */
  get isWhole(): boolean {
    return this.readAt !== undefined && this.shown.nextToken === undefined;
  }

  /** Whether it is young enough to be taken for true. */
  get isFresh(): boolean {
    const { age, now } = this.options;
    return this.readAt !== undefined && !this.isExpired && now() - this.readAt < age * Math.max(this.shown.count, 1);
  }

  /** When it was read, in epoch milliseconds; undefined before the first answer. */
  get asOf(): number | undefined {
    return this.readAt;
  }

  find(id: string): Item | undefined {
    return this.shown.byId.get(id);
  }

  /** Reads in the background, once, while nothing better is known: the first page, the next one, or all of them. */
  want(extent: Extent): void {
    const wanted = this.pagesFor(extent);
    if (this.running !== undefined) {
      this.running.wanted = Math.max(this.running.wanted, wanted);
      this.running.background = true;
      return;
    }
    const { backOff, now } = this.options;
    if (this.isKnown(wanted) || !backOff.isOpen) return;
    if (this.failure?.reach === 'refused' && !this.isAttended && now() - this.failedAt < refusedAge) return;
    void this.start(wanted, !this.isAttended).done;
  }

  /** The same for somebody who waits. Resolves with what is known when that is read or has failed; never rejects. */
  async read(extent: Extent, { signal, background = false }: CallOptions = {}): Promise<Listing<Item>> {
    const wanted = this.pagesFor(extent);
    const joined = this.running;
    if (joined !== undefined) {
      joined.wanted = Math.max(joined.wanted, wanted);
      await waitFor(joined, signal);
      // A background reading may not ask for an MFA code; this one may.
      if (background || this.failure?.code !== 'MfaRequired') return this.listing;
    }
    if (!signal?.aborted && !this.isKnown(wanted)) {
      await waitFor(this.running ?? this.start(wanted, background), signal);
    }
    return this.listing;
  }

  /** Something has changed at AWS that nobody waits to see: what is known is old, and is read again in the background. */
  outdate(): void {
    this.isExpired = true;
  }

  /** A person asked to refresh: what is known is old, and the next reading is one that somebody waits for. */
  expire(): void {
    this.isExpired = true;
    this.isAttended = true;
  }

  /** A list that was never begun, because another call has shown that AWS does not answer, fails as that call did. */
  private get heldBack(): AwsFailure | undefined {
    const { backOff } = this.options;
    return this.readAt === undefined && this.running === undefined && !backOff.isOpen ? backOff.failure : undefined;
  }

  private pagesFor(extent: Extent): number {
    if (extent === 'all') return maxListed / pageSize;
    return extent === 'next' ? this.shown.count + 1 : 1;
  }

  private isKnown(wanted: number): boolean {
    return this.isFresh && (this.shown.count >= wanted || !hasMore(this.shown));
  }

  private start(wanted: number, background: boolean): SharedRun {
    const ending = new AbortController();
    const run: SharedRun = {
      background,
      wanted: Math.max(wanted, this.isFresh ? 0 : this.shown.count),
      waiting: 0,
      signal: ending.signal,
      end: () => ending.abort(),
      done: Promise.resolve(),
    };
    this.running = run;
    this.isAttended = false;
    run.done = this.fetch(run)
      .catch((error: unknown) => this.fail(asFailure(error)))
      .finally(() => {
        if (this.running === run) this.running = undefined;
      });
    return run;
  }

  /** Reads until `run.wanted` pages are there. An old list is shown until the new one is complete. */
  private async fetch(run: SharedRun): Promise<void> {
    const { call, page, idOf, now } = this.options;
    const isAppending = this.isFresh;
    const inPlace = isAppending || this.shown.count === 0;
    const readAt = isAppending && this.readAt !== undefined ? this.readAt : now();
    let next = isAppending ? this.shown : noPages<Item>();
    do {
      const { nextToken } = next;
      const got = await call((ec2, rest) => page(ec2, { maxResults: pageSize, nextToken }, rest), run);
      next = append(next, got, idOf);
      if (inPlace) this.show(next, readAt);
    } while (next.count < run.wanted && hasMore(next));
    if (!inPlace) this.show(next, readAt);
  }

  private show(next: Pages<Item>, readAt: number): void {
    const isSame =
      this.failure === undefined && this.readAt !== undefined && isDeepStrictEqual(next.items, this.shown.items);
    this.shown = isSame ? { ...next, items: this.shown.items } : next;
    this.readAt = readAt;
    this.isExpired = false;
    this.failure = undefined;
    if (!isSame) this.options.onChange();
  }

  private fail(failure: AwsFailure): void {
    // Whoever went away has learned nothing about the list.
    if (failure.code === 'Aborted') return;
    this.failure = failure;
    this.failedAt = this.options.now();
    this.options.onChange();
  }
}
