import { isDeepStrictEqual } from 'node:util';
import type { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import { typingPause } from './ages';
import { type BackOff, refusedAge } from './back-off';
import { asFailure, type Caller } from './caller';
import { fetchExisting } from './fetch-existing';
import { LeastRecent } from './least-recent';
import { batchSize, maxLookedUp } from './limits';
import type { Schedule } from './schedule';

export interface Known<Item> {
  readonly value: Item | null;
  /** Epoch milliseconds. */
  readonly asOf: number;
  /** A newer reading failed. */
  readonly isStale: boolean;
}

export interface LookupOptions<Item> {
  readonly call: Caller;
  readonly backOff: BackOff;
  readonly fetch: (ec2: Ec2, keys: readonly string[], options: CallOptions) => Promise<readonly Item[]>;
  readonly keyOf: (item: Item) => string;
  readonly age: number;
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly onChange: () => void;
}

/** Single things by id or name, read many at a time and kept until they are old. */
export class Lookup<Item> {
  private readonly options: LookupOptions<Item>;
  private readonly known = new LeastRecent<string, Known<Item>>(maxLookedUp);
  private readonly refusedAt = new Map<string, number>();
  private readonly underway = new Map<string, Promise<void>>();
  private readonly wishes = new Map<string, readonly string[]>();
  private cancelPause: (() => void) | undefined;
  private expiredAt = Number.NEGATIVE_INFINITY;
  private isAttended = false;

  constructor(options: LookupOptions<Item>) {
    this.options = options;
  }

  /** What is known now; makes no call. Undefined: not known yet. Its `value` is null where EC2 has no such thing. */
  peek(key: string): Known<Item> | undefined {
    return this.known.get(key);
  }

  /**
   * Reads in the background, after a pause, those that are not known or old. A newer wish of the same asker replaces the
   * older one, so that what was typed in between is never read.
   */
  want(asker: string, keys: readonly string[], { pause = typingPause }: { readonly pause?: number } = {}): void {
    if (keys.every(key => this.isFresh(key))) {
      this.wishes.delete(asker);
      return;
    }
    this.wishes.set(asker, keys);
    this.cancelPause?.();
    this.cancelPause = this.options.schedule(pause, () => this.fulfil());
  }

  /** For somebody who waits: resolves when they are known. Rejects with an `AwsFailure`. */
  async read(keys: readonly string[], options: CallOptions = {}): Promise<void> {
    const unknown = [...new Set(keys)].filter(key => !this.isFresh(key));
    const shared = unknown.flatMap(key => this.underway.get(key) ?? []);
    await Promise.all(this.fetchAll(unknown, options));
    try {
      await Promise.all(shared);
    } catch (error) {
      // A background reading may not ask for an MFA code; this one may.
      if (options.background || asFailure(error).code !== 'MfaRequired') throw error;
      await this.read(keys, options);
    }
  }

  /** A person asked to refresh: what is known is old, and the next reading is one that somebody waits for. */
  expire(): void {
    this.expiredAt = this.options.now();
    this.isAttended = true;
    this.refusedAt.clear();
  }

  private isFresh(key: string): boolean {
    const { age, now } = this.options;
    const entry = this.known.get(key);
    return entry !== undefined && !entry.isStale && entry.asOf > this.expiredAt && now() - entry.asOf < age;
  }

  private isRefused(key: string): boolean {
    const at = this.refusedAt.get(key);
    return at !== undefined && this.options.now() - at < refusedAge;
  }

  /** The pause is over. */
  private fulfil(): void {
    this.cancelPause = undefined;
    const keys = new Set([...this.wishes.values()].flat());
    this.wishes.clear();
    const due = [...keys].filter(key => !this.isFresh(key) && !this.isRefused(key));
    if (due.length === 0 || !this.options.backOff.isOpen) return;
    const background = !this.isAttended;
    this.isAttended = false;
    // The failure is kept with the entries and in the back-off; nobody waits for it.
    this.read(due, { background }).catch(() => undefined);
  }

  /** Begins the calls for those that no call is under way for. */
  private fetchAll(keys: readonly string[], options: CallOptions): readonly Promise<void>[] {
    const rest = keys.filter(key => !this.underway.has(key));
    const begun: Promise<void>[] = [];
    for (let at = 0; at < rest.length; at += batchSize) {
      const batch = rest.slice(at, at + batchSize);
      const fetching = this.fetchBatch(batch, options).finally(() => {
        for (const key of batch) this.underway.delete(key);
      });
      for (const key of batch) this.underway.set(key, fetching);
      begun.push(fetching);
    }
    return begun;
  }

  private async fetchBatch(keys: readonly string[], options: CallOptions): Promise<void> {
    const { call, fetch, keyOf, onChange } = this.options;
    try {
      const found = await call(
        (ec2, rest) => fetchExisting(keys, rest, (some, more) => fetch(ec2, some, more)),
        options,
      );
      const byKey = new Map(found.map(item => [keyOf(item), item]));
      const changes = keys.map(key => this.keep(key, byKey.get(key) ?? null));
      for (const key of keys) this.refusedAt.delete(key);
      if (changes.includes(true)) onChange();
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code !== 'Aborted') this.markFailed(keys, failure);
      throw failure;
    }
  }

  /** Whether anything that is shown has changed. */
  private keep(key: string, value: Item | null): boolean {
    const before = this.known.get(key);
    this.known.set(key, { value, asOf: this.options.now(), isStale: false });
    return before === undefined || before.isStale || !isDeepStrictEqual(before.value, value);
  }

  private markFailed(keys: readonly string[], failure: AwsFailure): void {
    let isChanged = false;
    for (const key of keys) {
      if (failure.reach === 'refused') this.refusedAt.set(key, this.options.now());
      const entry = this.known.get(key);
      if (entry === undefined || entry.isStale) continue;
      this.known.replace(key, { ...entry, isStale: true });
      isChanged = true;
    }
    if (isChanged) this.options.onChange();
  }
}
