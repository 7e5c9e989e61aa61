import { hasStepsToDo } from '../after/progress';
import type { RunSteps } from '../after/run-steps';
import type { FailureData } from '../ec2/aws-failure';
import type { CreateImageRequest } from '../ec2/ec2';
import type { ImageState, SnapshotState } from '../ec2/model';
import type { TargetRef } from '../ec2/target-ref';
import type { PlanSummary } from '../plan/summarize-plan';
import type { Guard } from './guard';

/** The version of the format on disk. A change that older readers would misread raises it. */
export const runVersion = 2;

/** One request as sent and all that follows, as plain data: exactly what is on disk. Times are ISO 8601. */
export interface Run {
  readonly version: typeof runVersion;
  readonly id: string;
  readonly created: string;
  /** URI of the file that the request was read from. */
  readonly file?: string;
  /** The commit that the file's repository was at. */
  readonly gitCommit?: string;
  /** Exactly as sent. */
  readonly request: CreateImageRequest;
  readonly target: TargetRef;
  readonly instance: { readonly id: string; readonly name?: string };
  readonly plan?: PlanSummary;
  /** The runs that were confirmed with it, if any: their end is told once for all. */
  readonly batch?: BatchMark;
  /** The image was there already: nothing was requested, and only its steps run. */
  readonly startedFrom?: 'image';
  /** What follows once the image is available. */
  readonly after?: RunSteps;
  readonly state: RunState;
  readonly attempts: readonly Attempt[];
  /** Stays after the end, even if EC2 no longer lists the image. */
  readonly imageId?: string;
  /** The image was found by its name: after a lost reply, or because an earlier run created it. */
  readonly isAdopted?: boolean;
  readonly snapshots: readonly SnapshotProgress[];
  readonly history: readonly HistoryEntry[];
  /** True once the end was announced, by whichever window. */
  readonly isAnnounced: boolean;
}

/** What the runs of one confirmation have in common. */
export interface BatchMark {
  readonly id: string;
  /** How many requests were confirmed. */
  readonly size: number;
}

export type RunState =
  /** On disk, and nothing sent. */
  | { readonly kind: 'prepared' }
  /** Between the first byte and the answer. Found on disk, it means that the process ended and EC2 may have acted. */
  | { readonly kind: 'sending' }
  /** EC2 certainly did not act; the request goes out again at `until`. */
  | { readonly kind: 'waiting'; readonly until: string; readonly tries: number; readonly failure: FailureData }
  /** EC2 may have acted, so the image is searched for. Without a failure, the process ended while sending. */
  | { readonly kind: 'reconciling'; readonly failure?: FailureData; readonly trouble?: Trouble }
  | WatchingState
  /** A person stopped watching; EC2 goes on. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'ended'; readonly outcome: Outcome };

export interface WatchingState {
  readonly kind: 'watching';
  /** `not-visible`: EC2 does not list it yet, or no longer. */
  readonly image: ImageState | 'not-visible';
  /** Since when, and in how many answers, EC2 did not list it. */
  readonly absent?: { readonly since: string; readonly looks: number };
  readonly trouble?: Trouble;
}

/** Why EC2 cannot be asked at the moment. EC2 goes on with the image, if there is one. */
export interface Trouble {
  /** `credentials` waits for a person to sign in; the others pass. */
  readonly kind: 'credentials' | 'permission' | 'unreachable' | 'throttled' | 'other-account';
  readonly since: string;
  readonly failure: FailureData;
}

export type Outcome =
  | { readonly kind: 'available' }
  | {
      readonly kind: 'failed';
      readonly state: 'failed' | 'error' | 'invalid';
      /** EC2's reason. */
      readonly reason?: { readonly code: string; readonly message: string };
    }
  | { readonly kind: 'not-created'; readonly why: NotCreated }
  /** The image was created and no longer exists or can no longer be used. */
  | { readonly kind: 'gone'; readonly why: 'deregistered' | 'disabled' | 'not-listed' };

export type NotCreated =
  | { readonly kind: 'cancelled' }
  /** The window closed, or stood still, before the request was sent. */
  | { readonly kind: 'interrupted' }
  /** The folder's guard forbids it by now. */
  | { readonly kind: 'blocked'; readonly guard: Guard }
  | { readonly kind: 'name-taken'; readonly imageId?: string; readonly isOfSameInstance?: boolean }
  /** The profile is signed in to another account than the one confirmed. */
  | { readonly kind: 'other-account'; readonly account: string }
  /** The run could not be saved, so the request was not sent. */
  | { readonly kind: 'not-stored' }
  | { readonly kind: 'refused'; readonly failure: FailureData }
  /** The reply was lost, and EC2 lists no such image. */
  | { readonly kind: 'not-found'; readonly failure?: FailureData };

export interface Attempt {
  /** By this computer's clock. */
  readonly sent: string;
  /** Milliseconds that EC2's clock was ahead of it, as far as was known. */
  readonly clockOffset?: number;
  readonly result?: 'created' | 'refused' | 'throttled' | 'never-sent' | 'unknown';
  readonly code?: string;
  readonly requestId?: string;
}

export interface SnapshotProgress {
  readonly id: string;
  readonly volumeId?: string;
  readonly state: SnapshotState;
  /** Why it failed, in EC2's words. */
  readonly message?: string;
  /** EC2's own text: "42%", or "" at first. */
  readonly progress: string;
  /** GiB of the volume. */
  readonly size?: number;
  readonly started?: string;
  readonly completed?: string;
}

export interface HistoryEntry {
  readonly at: string;
  readonly state: RunState['kind'];
  /** The image's state or the outcome's kind, where there is one. */
  readonly detail?: string;
}

/** When the last thing happened to a run, as ISO 8601. */
export function lastChangeOf({ history, created }: Run): string {
  return history.at(-1)?.at ?? created;
}

/** Returns true while the request may still be sent or the image may still change, so that a window must look after it. */
export function isActive({ state }: Run): boolean {
  return state.kind !== 'ended' && state.kind !== 'stopped';
}

/** Returns true while steps that follow the image go on by themselves. The image can be used meanwhile. */
export function isStepping(run: Run): boolean {
  return run.after !== undefined && isAvailable(run) && hasStepsToDo(run.after);
}

/** Returns true for an image that EC2 has finished and nobody has removed, as far as the run knows. */
export function isAvailable({ state }: Pick<Run, 'state'>): boolean {
  return state.kind === 'ended' && state.outcome.kind === 'available';
}

/** Returns true until everything is done, including the notifications. */
export function isUnfinished(run: Run): boolean {
  const isUntold = run.state.kind === 'ended' && !run.isAnnounced;
  return isActive(run) || isUntold || isStepping(run) || areStepsUntold(run);
}

/** Returns true when the steps are over and nobody has been told. */
export function areStepsUntold(run: Run): boolean {
  return run.after !== undefined && isAvailable(run) && !run.after.isAnnounced && !hasStepsToDo(run.after);
}

/** Returns true before the request is sent; only then can it be cancelled. */
export function isCancellable({ state }: Pick<Run, 'state'>): boolean {
  return state.kind === 'prepared' || state.kind === 'waiting';
}

/** Returns true if an attempt may have reached EC2 without an answer. */
export function hasLostReply({ attempts }: Run): boolean {
  return attempts.some(attempt => attempt.result === 'unknown' || attempt.result === undefined);
}

/** Returns true if EC2 may have acted on an attempt of which it did not say so, whatever the failure was called. */
export function mayHaveCreated({ attempts }: Run): boolean {
  return attempts.some(({ result }) => result !== 'refused' && result !== 'created');
}

/** The image's name, as sent. */
export function imageNameOf({ request }: Run): string {
  return typeof request.Name === 'string' ? request.Name : '';
}
