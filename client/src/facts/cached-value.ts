import { isDeepStrictEqual } from 'node:util';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import { type BackOff, refusedAge } from './back-off';
import { asFailure, type Caller } from './caller';

export interface CachedValueOptions<Value> {
  readonly call: Caller;
  readonly backOff: BackOff;
  readonly fetch: (ec2: Ec2, options: CallOptions) => Promise<Value>;
  readonly age: number;
  readonly now: () => number;
  readonly onChange: () => void;
}

/** One answer of a target's, kept until it is old. */
export class CachedValue<Value> {
  private readonly options: CachedValueOptions<Value>;
  private held: { readonly value: Value; readonly asOf: number } | undefined;
  private underway: { readonly background: boolean; readonly answer: Promise<Value> } | undefined;
  private refusedAt = Number.NEGATIVE_INFINITY;
  private isExpired = false;

  constructor(options: CachedValueOptions<Value>) {
    this.options = options;
  }

  /** What is known now; makes no call. */
  get value(): Value | undefined {
    return this.held?.value;
  }

  /** Reads it in the background, unless it is known and young, or was denied not long ago. */
  want(): void {
    const { backOff, now } = this.options;
    if (this.isFresh || this.underway !== undefined || !backOff.isOpen) return;
    if (!this.isExpired && now() - this.refusedAt < refusedAge) return;
    // What fails here is asked for again by whoever needs it; the back-off has counted it.
    this.begin({ background: !this.isExpired }).catch(() => undefined);
  }

  /** Rejects with an `AwsFailure`, unless an older answer is known. */
  async read(options: CallOptions = {}): Promise<Value> {
    if (this.held !== undefined && this.isFresh) return this.held.value;
    // A background reading may not ask for an MFA code; this one may.
    if (this.underway?.background && !options.background) await this.underway.answer.catch(() => undefined);
    try {
      return this.held !== undefined && this.isFresh ? this.held.value : await this.begin(options);
    } catch (error) {
      if (this.held !== undefined && !this.isExpired) return this.held.value;
      throw error;
    }
  }

  /** A person asked to refresh: what is known is old, and the next reading is one that somebody waits for. */
  expire(): void {
    this.isExpired = true;
  }

  private get isFresh(): boolean {
    const { age, now } = this.options;
    return this.held !== undefined && !this.isExpired && now() - this.held.asOf < age;
  }

  private begin(options: CallOptions): Promise<Value> {
    this.underway ??= { background: options.background ?? false, answer: this.fetch(options) };
    return this.underway.answer;
  }

  private async fetch(options: CallOptions): Promise<Value> {
    const { call, fetch, now, onChange } = this.options;
    try {
      const value = await call(fetch, options);
      const isSame = this.held !== undefined && isDeepStrictEqual(this.held.value, value);
      this.held = { value, asOf: now() };
      this.isExpired = false;
      if (!isSame) onChange();
      return value;
    } catch (error) {
      if (asFailure(error).reach === 'refused') this.refusedAt = now();
      throw error;
    } finally {
      this.underway = undefined;
    }
  }
}
