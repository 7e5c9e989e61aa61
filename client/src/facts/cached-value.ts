import { isDeepStrictEqual } from 'node:util';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import type { BackOff } from './back-off';
import type { Caller } from './caller';

/** One answer of a target's, kept until it is old. */
export interface CachedValue<Value> {
  /** Asks nobody. */
  readonly value?: Value;
  /** In the background, unless it is known and young. */
  want(): void;
  /** Rejects with an `AwsFailure`, unless an older answer is known. */
  read(options?: CallOptions): Promise<Value>;
  /** A person asks anew: what is known is old, and the next reading is one that somebody waits for. */
  expire(): void;
}

export interface CachedValueOptions<Value> {
  readonly call: Caller;
  readonly backOff: BackOff;
  readonly fetch: (ec2: Ec2, options: CallOptions) => Promise<Value>;
  readonly age: number;
  readonly now: () => number;
  readonly onChange: () => void;
}

export function createCachedValue<Value>(options: CachedValueOptions<Value>): CachedValue<Value> {
  const { call, backOff, fetch, age, now, onChange } = options;
  let held: { readonly value: Value; readonly asOf: number } | undefined;
  let underway: Promise<Value> | undefined;
  let isExpired = false;

  const isFresh = () => held !== undefined && !isExpired && now() - held.asOf < age;

  const begin = (callOptions: CallOptions): Promise<Value> => {
    underway ??= call(fetch, callOptions)
      .then(value => {
        const isSame = held !== undefined && isDeepStrictEqual(held.value, value);
        held = { value, asOf: now() };
        isExpired = false;
        if (!isSame) onChange();
        return value;
      })
      .finally(() => {
        underway = undefined;
      });
    return underway;
  };

  return {
    get value() {
      return held?.value;
    },
    want() {
      // What fails here is asked for again by whoever needs it; the back-off has counted it.
      if (!isFresh() && !underway && backOff.isOpen) begin({ background: !isExpired }).catch(() => undefined);
    },
    async read(callOptions = {}) {
      if (held && isFresh()) return held.value;
      try {
        return await begin(callOptions);
      } catch (error) {
        if (held && !isExpired) return held.value;
        throw error;
      }
    },
    expire() {
      isExpired = true;
    },
  };
}
