import { isDeepStrictEqual } from 'node:util';
import type { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import { QUIET } from './ages';
import { type BackOff, REFUSED_AGE } from './back-off';
import { asFailure, type Caller } from './caller';
import { fetchExisting } from './fetch-existing';
import { BATCH, MAX_LOOKED_UP } from './limits';
import type { Schedule } from './schedule';

/** Single things by id or name, asked for many at a time and kept until they are old. */
export interface Lookup<Item> {
  /** Asks nobody. Undefined: not known yet. Its `value` is null where EC2 has no such thing. */
  peek(key: string): Known<Item> | undefined;
  /**
   * In the background, once the asking has paused, those that are not known or old. A newer wish of the same asker
   * replaces the older one, so that what was typed in between is never asked for.
   */
  want(asker: string, keys: readonly string[], options?: { readonly pause?: number }): void;
  /** For somebody who waits: resolves when they are known. Rejects with an `AwsFailure`. */
  read(keys: readonly string[], options?: CallOptions): Promise<void>;
  /** A person asks anew: what is known is old, and the next reading is one that somebody waits for. */
  expire(): void;
}

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

export function createLookup<Item>(options: LookupOptions<Item>): Lookup<Item> {
  const { call, backOff, fetch, keyOf, age, now, schedule, onChange } = options;
  const known = new Map<string, Known<Item>>();
  const refusedAt = new Map<string, number>();
  const underway = new Map<string, Promise<void>>();
  const wishes = new Map<string, readonly string[]>();
  let cancelWaiting: (() => void) | undefined;
  let expiredAt = Number.NEGATIVE_INFINITY;
  let isAsked = false;

  const isFresh = (key: string) => {
    const entry = known.get(key);
    return entry !== undefined && !entry.isStale && entry.asOf > expiredAt && now() - entry.asOf < age;
  };

  const keep = (key: string, value: Item | null): boolean => {
    const before = known.get(key);
    known.delete(key);
    known.set(key, { value, asOf: now(), isStale: false });
    // The map is in the order of keeping: the first is the oldest.
    for (const oldest of known.keys()) {
      if (known.size <= MAX_LOOKED_UP) break;
      known.delete(oldest);
    }
    return before === undefined || before.isStale || !isDeepStrictEqual(before.value, value);
  };

  const fetchBatch = async (keys: readonly string[], callOptions: CallOptions) => {
    try {
      const found = await call(
        (ec2, rest) => fetchExisting(keys, rest, (some, more) => fetch(ec2, some, more)),
        callOptions,
      );
      const byKey = new Map(found.map(item => [keyOf(item), item]));
      const changes = keys.map(key => keep(key, byKey.get(key) ?? null));
      for (const key of keys) refusedAt.delete(key);
      if (changes.includes(true)) onChange();
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code !== 'Aborted') markFailed(keys, failure);
      throw failure;
    }
  };

  const markFailed = (keys: readonly string[], failure: AwsFailure) => {
    let isChanged = false;
    for (const key of keys) {
      if (failure.reach === 'refused') refusedAt.set(key, now());
      const entry = known.get(key);
      if (!entry || entry.isStale) continue;
      known.set(key, { ...entry, isStale: true });
      isChanged = true;
    }
    if (isChanged) onChange();
  };

  const read = async (keys: readonly string[], callOptions: CallOptions) => {
    const unknown = [...new Set(keys)].filter(key => !isFresh(key));
    const shared = unknown.flatMap(key => underway.get(key) ?? []);
    const rest = unknown.filter(key => !underway.has(key));
    const begun: Promise<void>[] = [];
    for (let at = 0; at < rest.length; at += BATCH) {
      const batch = rest.slice(at, at + BATCH);
      const fetching = fetchBatch(batch, callOptions).finally(() => {
        for (const key of batch) underway.delete(key);
      });
      for (const key of batch) underway.set(key, fetching);
      begun.push(fetching);
    }
    await Promise.all(begun);
    try {
      await Promise.all(shared);
    } catch (error) {
      // What was begun in the background may not ask for an MFA code; this may.
      if (callOptions.background || asFailure(error).code !== 'MfaRequired') throw error;
      await read(keys, callOptions);
    }
  };

  const fulfil = () => {
    cancelWaiting = undefined;
    const keys = new Set([...wishes.values()].flat());
    wishes.clear();
    const due = [...keys].filter(key => !isFresh(key) && now() - (refusedAt.get(key) ?? -REFUSED_AGE) >= REFUSED_AGE);
    if (due.length === 0 || !backOff.isOpen) return;
    const background = !isAsked;
    isAsked = false;
    // The failure is kept with the entries and in the back-off; nobody waits to hear of it.
    read(due, { background }).catch(() => undefined);
  };

  return {
    peek: key => known.get(key),
    want(asker, keys, { pause = QUIET } = {}) {
      if (keys.every(isFresh)) {
        wishes.delete(asker);
        return;
      }
      wishes.set(asker, keys);
      cancelWaiting?.();
      cancelWaiting = schedule(pause, fulfil);
    },
    read: (keys, callOptions = {}) => read(keys, callOptions),
    expire() {
      expiredAt = now();
      isAsked = true;
      refusedAt.clear();
    },
  };
}
