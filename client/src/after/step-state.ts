import type { FailureData } from '../ec2/aws-failure';
import type { Recipient } from '../ec2/image-steps';
import type { ImageState } from '../ec2/model';

/** The state of one step for one image, as stored on disk. Times are ISO 8601. */
export type StepState =
  /** For its image, or for an earlier step of the same image. */
  | { readonly kind: 'waiting' }
  /** On disk before the call. Found there, it means that the process ended and AWS may have acted. */
  | SentState
  /** AWS certainly did not act, or will give the same answer to the same token: it is sent again at `until`. */
  | QueuedState
  /** AWS accepted the call and works on it: a copy is pending, or a parameter is being validated. */
  | SettlingState
  | DoneState
  /** It touched neither the image nor the other steps. A copy that began and failed has its id in `result`. */
  | {
      readonly kind: 'failed';
      readonly at: string;
      readonly failure: FailureData;
      readonly result?: StepResult;
      readonly before?: StepBefore;
    }
  /** By a person. */
  | { readonly kind: 'skipped'; readonly at: string }
  /** By a person, after it was done. */
  | { readonly kind: 'undone'; readonly at: string };

export interface SentState {
  readonly kind: 'sent';
  readonly at: string;
  /** Of CopyImage: with the same token, a second call gives the same copy. */
  readonly token?: string;
  readonly before?: StepBefore;
}

export interface QueuedState {
  readonly kind: 'queued';
  readonly until: string;
  readonly tries: number;
  readonly failure: FailureData;
  readonly token?: string;
  /** A call of this work, this one or an earlier, left without an answer. */
  readonly mayHaveActed?: boolean;
  /** Where a call may have acted since, so that it cannot be read again. */
  readonly before?: StepBefore;
}

export interface SettlingState {
  readonly kind: 'settling';
  readonly since: string;
  readonly result: StepResult;
  readonly before?: StepBefore;
  /** Of a copy: its state as read last. */
  readonly image?: ImageState | 'not-visible';
  /** Since when, and in how many answers, EC2 did not list the copy. */
  readonly absent?: { readonly since: string; readonly looks: number };
  /** Of a copy: EC2's own texts such as "42%", a snapshot each. */
  readonly progress?: readonly string[];
  /** Why AWS cannot be asked at the moment. It goes on by itself. */
  readonly failure?: FailureData;
}

export interface DoneState {
  readonly kind: 'done';
  readonly at: string;
  readonly result: StepResult;
  readonly before?: StepBefore;
}

/** What came back. */
export interface StepResult {
  /** Of CopyImage: the copy. */ readonly imageId?: string;
  /** Of PutParameter: the version that has the image's id. */
  readonly version?: number;
  /** Of PutParameter, where the parameter has another data type than the file: it was written with its own. */
  readonly dataType?: string;
  /** Of EnableImageDeprecation: the date, which the file may have as a period. */
  readonly deprecateAt?: string;
  /** It was so before, and nothing was sent. */
  readonly isUnchanged?: boolean;
}

/** What was there before, as far as it could be read: what Undo brings back. */
export interface StepBefore {
  /** The parameter; null: there was none. */
  readonly parameter?: { readonly value: string; readonly version: number; readonly dataType: string } | null;
  /** Those that the image was shared with. */
  readonly recipients?: readonly Recipient[];
  /** The date of deprecation; null: none. */
  readonly deprecated?: string | null;
  readonly protection?: string;
}

/** Returns true when nothing more happens to it by itself. */
export function isFinal({ kind }: StepState): boolean {
  return kind === 'done' || kind === 'failed' || kind === 'skipped' || kind === 'undone';
}
