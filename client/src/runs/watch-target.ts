import type { FailureData } from '../ec2/aws-failure';
import type { Ec2 } from '../ec2/ec2';
import type { Image } from '../ec2/model';
import { type Clock, isoTime } from './clock';
import { failureData } from './failure-data';
import type { Log } from './log';
import { observeImage } from './observe-image';
import type { Policy } from './policy';
import { readImages } from './read-images';
import { readProgress } from './read-progress';
import type { Run, SnapshotProgress, Trouble } from './run';
import { enter } from './transitions';
import { findTrouble } from './trouble';
import { watchDelay } from './watch-delay';

/** Looks at all watched runs of one target until none is left. */
export interface TargetWatch {
  /** Something joined: the pace begins anew. */
  join(): void;
  /** Looks now. With a person waiting, signing in may ask them for an MFA code. */
  lookNow(): void;
  dispose(): void;
}

export interface WatchPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly policy: Policy;
  readonly connect: () => Promise<Ec2>;
  /** The runs to look at, as they are now. */
  readonly runs: () => readonly Run[];
  /** The same without those that another window has taken over meanwhile; from then on `runs` leaves them out too. */
  readonly heldRuns: () => Promise<readonly Run[]>;
  /** Takes what was seen of a run; does nothing when another window has it by now. */
  readonly keep: (run: Run) => Promise<void>;
}

/** A look is one DescribeImages for all runs and one DescribeSnapshots for what is pending. There is no time limit. */
export function watchTarget(ports: WatchPorts): TargetWatch {
  const { clock, log, policy } = ports;
  const closing = new AbortController();
  let cancel: (() => void) | undefined;
  let isLooking = false;
  let isWanted: 'no' | 'quietly' | 'by-person' = 'no';
  let looks = 0;
  let throttled = 0;
  let isBlocked = false;

  const schedule = (milliseconds: number) => {
    cancel?.();
    if (closing.signal.aborted) return;
    cancel = clock.after(milliseconds, () => start(true));
  };

  const start = (background: boolean) => {
    cancel?.();
    if (isLooking || closing.signal.aborted) return;
    isLooking = true;
    look(background)
      .catch((error: unknown) => log.error('a look at the images failed', error))
      .finally(() => {
        isLooking = false;
        const wanted = isWanted;
        isWanted = 'no';
        if (wanted !== 'no') start(wanted === 'quietly');
        else if (ports.runs().length > 0) schedule(nextDelay());
      });
  };

  const nextDelay = () => {
    const youngest = Math.max(...ports.runs().map(run => Date.parse(run.created)));
    return watchDelay({ looks, age: clock.now() - youngest, throttled, isBlocked }, policy.watch);
  };

  const look = async (background: boolean) => {
    const runs = await ports.heldRuns();
    if (runs.length === 0) return;
    const options = { signal: closing.signal, background };
    try {
      const ec2 = await ports.connect();
      const images = await readImages(
        ec2,
        runs.flatMap(({ imageId }) => imageId ?? []),
        options,
      );
      await checkAccount(ec2, runs, images, options);
      const progress = await readProgress(ec2, pairs(runs, images), options).catch((error: unknown) => {
        // The state is worth telling without the percentages.
        log.info(`the snapshots could not be read: ${failureData(error, 'unknown').code}`);
        return new Map<string, readonly SnapshotProgress[]>();
      });
      looks += 1;
      throttled = 0;
      isBlocked = false;
      for (const run of runs) {
        const image = images.get(run.imageId ?? '');
        await keepChange(
          run,
          observeImage(run, image, progress.get(run.imageId ?? '') ?? [], isoTime(clock), policy.watch),
        );
      }
    } catch (error) {
      if (closing.signal.aborted) return;
      const failure = failureData(error, 'never-sent');
      throttled = failure.reach === 'throttled' ? throttled + 1 : 0;
      log.info(`EC2 could not be asked for the images: ${failure.code}`);
      for (const run of runs) await keepChange(run, withTrouble(run, failure, isoTime(clock)));
      isBlocked = ports.runs().some(isHeldUp);
    }
  };

  /** Says nothing of what did not change: neither the disk nor the views need to hear of it. */
  const keepChange = async (before: Run, after: Run) => {
    if (!closing.signal.aborted && JSON.stringify(before) !== JSON.stringify(after)) await ports.keep(after);
  };

  return {
    join: () => {
      looks = 0;
      if (isLooking) isWanted = isWanted === 'by-person' ? isWanted : 'quietly';
      else schedule(policy.watch.firstDelay);
    },
    lookNow: () => {
      looks = 0;
      throttled = 0;
      if (isLooking) isWanted = 'by-person';
      else start(false);
    },
    dispose: () => {
      closing.abort();
      cancel?.();
    },
  };
}

interface LookOptions {
  readonly signal: AbortSignal;
  readonly background: boolean;
}

/** Before an image is missed: the profile may sign for another account by now, where it never was. */
async function checkAccount(
  ec2: Ec2,
  runs: readonly Run[],
  images: ReadonlyMap<string, Image>,
  options: LookOptions,
): Promise<void> {
  const missed = runs.find(run => run.target.account && !images.has(run.imageId ?? ''));
  if (!missed) return;
  const { account } = await ec2.callerIdentity(options);
  if (account !== missed.target.account) throw new OtherAccount(account);
}

/** The failure of a look whose answer would be about another account. */
class OtherAccount extends Error {
  override readonly name = 'OtherAccount';
}

function withTrouble(run: Run, failure: FailureData, at: string): Run {
  if (run.state.kind !== 'watching') return run;
  const found = findTrouble(failure, run.state.trouble, at);
  const trouble: Trouble = failure.code === 'OtherAccount' ? { ...found, kind: 'other-account' } : found;
  return enter(run, { ...run.state, trouble }, at);
}

function isHeldUp({ state }: Run): boolean {
  const kind = state.kind === 'watching' ? state.trouble?.kind : undefined;
  return kind === 'credentials' || kind === 'permission' || kind === 'other-account';
}

function pairs(runs: readonly Run[], images: ReadonlyMap<string, Image>) {
  return runs.flatMap(run => {
    const image = images.get(run.imageId ?? '');
    return image ? [{ run, image }] : [];
  });
}
