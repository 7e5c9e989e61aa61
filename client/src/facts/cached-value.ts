import { isDeepStrictEqual } from 'node:util';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import { type BackOff, REFUSED_AGE } from './back-off';
import { asFailure, type Caller } from './caller';

/** One answer of a target's, kept until it is old. */
export interface CachedValue<Value> {
  /** Asks nobody. */
  readonly value?: Value;
  /** In the background, unless it is known and young, or was refused not long ago. */
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
  let underway: { readonly background: boolean; readonly answer: Promise<Value> } | undefined;
  let refusedAt = Number.NEGATIVE_INFINITY;
  let isExpired = false;

  const isFresh = () => held !== undefined && !isExpired && now() - held.asOf < age;

  const fetchValue = async (callOptions: CallOptions): Promise<Value> => {
    try {
      const value = await call(fetch, callOptions);
      const isSame = held !== undefined && isDeepStrictEqual(held.value, value);
      held = { value, asOf: now() };
      isExpired = false;
      if (!isSame) onChange();
      return value;
    } catch (error) {
      if (asFailure(error).reach === 'refused') refusedAt = now();
      throw error;
    } finally {
      underway = undefined;
    }
  };

  const begin = (callOptions: CallOptions): Promise<Value> => {
    underway ??= { background: callOptions.background ?? false, answer: fetchValue(callOptions) };
    return underway.answer;
  };

  return {
    get value() {
      return held?.value;
    },
    want() {
      if (isFresh() || underway || !backOff.isOpen) return;
      if (!isExpired && now() - refusedAt < REFUSED_AGE) return;
      // What fails here is asked for again by whoever needs it; the back-off has counted it.
      begin({ background: !isExpired }).catch(() => undefined);
    },
    async read(callOptions = {}) {
      if (held && isFresh()) return held.value;
      // What was begun in the background may not ask for an MFA code; this may.
      if (underway?.background && !callOptions.background) await underway.answer.catch(() => undefined);
      try {
        return held && isFresh() ? held.value : await begin(callOptions);
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
