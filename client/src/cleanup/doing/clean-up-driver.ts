import { AwsFailure, type FailureData } from '../../ec2/aws-failure';
import type { Ec2 } from '../../ec2/ec2';
import type { TargetRef } from '../../ec2/target-ref';
import { findForeignAccount } from '../../runs/check-account';
import { type Clock, isoTime, pause } from '../../runs/clock';
import { failureData } from '../../runs/failure-data';
import type { RunLog } from '../../runs/log';
import { needsSignIn } from '../../runs/sending/needs-sign-in';
import type { Lease } from '../../runs/storage/leases';
import { type Acted, act, lookAt } from './act';
import { type CleanUp, type CleanUpItem, nextItem, type Stop, withItem } from './clean-up';
import type { CleanUpStore } from './clean-up-store';

export interface CleanUpDriverOptions {
  readonly store: CleanUpStore;
  readonly connect: (target: TargetRef) => Promise<Ec2>;
  readonly clock: Clock;
  readonly log: RunLog;
  readonly changed: (id: string) => void;
}

export interface DriveSignals {
  /** By a person. */
  readonly cancel: AbortSignal | undefined;
  /** The window closes. */
  readonly closing: AbortSignal;
}

/** EC2 takes about five such calls in a second. */
const betweenCalls = 250;
const firstThrottledDelay = 2_000;
const longestThrottledDelay = 60_000;
const throttledTries = 8;

/**
 * Does what a clean-up says, one thing after the other. Before each call "sent" is on disk and after it what came of it, so
 * that whoever goes on after a crash knows at which thing to look.
 */
export class CleanUpDriver {
  private readonly options: CleanUpDriverOptions;
  /** The connection whose account was compared. */
  private checked: Ec2 | undefined;

  constructor(options: CleanUpDriverOptions) {
    this.options = options;
  }

  /** Goes on until everything is decided, something stops it, or a signal does. Rejects if the disk fails. */
  async drive(id: string, lease: Lease, { cancel, closing }: DriveSignals): Promise<void> {
    const signal = cancel === undefined ? closing : AbortSignal.any([cancel, closing]);
    await this.change(id, cleanUp => ({ ...cleanUp, stopped: undefined }));
    let throttled = 0;
    for (;;) {
      const cleanUp = this.options.store.get(id);
      const item = cleanUp === undefined ? undefined : nextItem(cleanUp);
      if (cleanUp === undefined || item === undefined) return;
      // As after a crash: the next window tells of it.
      if (closing.aborted) return;
      if (signal.aborted) return this.stop(id, { kind: 'cancelled' });
      // Another window has taken it over, or the disk cannot tell: then nothing more is sent from here.
      if ((await lease.check()) !== 'held') return;
      const failure = await this.doOne(cleanUp, item);
      if (failure !== undefined) {
        throttled += 1;
        const isPatient = failure.reach === 'throttled' && throttled < throttledTries;
        if (!isPatient) return this.stop(id, stopOf(failure));
        await pause(this.options.clock, throttledDelay(throttled), signal);
        continue;
      }
      throttled = 0;
      await pause(this.options.clock, betweenCalls, signal);
    }
  }

  /** Returns the failure for which the rest has to wait, if there is one. */
  private async doOne(cleanUp: CleanUp, item: CleanUpItem): Promise<FailureData | undefined> {
    const { clock } = this.options;
    try {
      const ec2 = await this.open(cleanUp.target);
      const found = item.state.kind === 'sent' ? await lookAt(ec2, cleanUp.action, item) : undefined;
      if (found === undefined) {
        await this.change(cleanUp.id, it => withItem(it, item.id, { kind: 'sent', at: isoTime(clock) }));
      }
      const acted = found ?? (await act(ec2, cleanUp.action, item));
      if (acted.kind === 'failed' && isForAll(acted.failure)) {
        // What EC2 certainly did not act on is waiting as before.
        if (acted.failure.reach !== 'unknown') {
          await this.change(cleanUp.id, it => withItem(it, item.id, { kind: 'waiting' }));
        }
        return acted.failure;
      }
      await this.keep(cleanUp.id, item.id, acted);
      return undefined;
    } catch (error) {
      if (error instanceof AwsFailure) return failureData(error, 'unknown');
      throw error;
    }
  }

  /** What EC2 did is true whether it can be written or not; a disk that fails ends the work all the same. */
  private async keep(id: string, itemId: string, acted: Acted): Promise<void> {
    const { store, clock, changed } = this.options;
    const before = store.get(id);
    if (before === undefined) return;
    const after = withItem(before, itemId, { ...acted, at: isoTime(clock) });
    store.remember(after);
    changed(id);
    await store.save(after);
  }

  private async change(id: string, by: (cleanUp: CleanUp) => CleanUp): Promise<void> {
    const before = this.options.store.get(id);
    if (before === undefined) return;
    await this.options.store.save(by(before));
    this.options.changed(id);
  }

  private stop(id: string, stopped: Stop): Promise<void> {
    return this.change(id, cleanUp => ({ ...cleanUp, stopped }));
  }

  /** Compares the account once for each connection: there is a new one whenever the AWS files have changed. */
  private async open(target: TargetRef): Promise<Ec2> {
    const ec2 = await this.options.connect(target);
    if (ec2 === this.checked) return ec2;
    const account = await findForeignAccount(ec2, target.account);
    if (account !== undefined) throw new AwsFailure({ code: 'OtherAccount', message: account, reach: 'never-sent' });
    this.checked = ec2;
    return ec2;
  }
}

/** Failures that the next thing would meet as well. */
function isForAll(failure: FailureData): boolean {
  return failure.reach !== 'refused' || needsSignIn(failure);
}

function stopOf(failure: FailureData): Stop {
  return failure.code === 'OtherAccount'
    ? { kind: 'other-account', account: failure.message }
    : { kind: 'failure', failure };
}

function throttledDelay(tries: number): number {
  return Math.min(longestThrottledDelay, firstThrottledDelay * 2 ** (tries - 1));
}
