import type { FailureData } from '../../ec2/aws-failure';
import type { SnapshotDeletion } from '../../ec2/ec2';
import type { Recipient } from '../../ec2/image-steps';
import type { TargetRef } from '../../ec2/target-ref';

/** Raised when older versions of the extension would misread the file. */
export const cleanUpVersion = 1;

/** A confirmed clean-up as it is on disk: one thing after the other, each with what became of it. Holds no secret. */
export interface CleanUp {
  readonly version: number;
  readonly id: string;
  /** ISO 8601, by this computer's clock. */
  readonly created: string;
  readonly target: TargetRef;
  readonly action: CleanUpAction;
  readonly items: readonly CleanUpItem[];
  /** Why it does not go on, though not everything is done. */
  readonly stopped?: Stop;
}

export type CleanUpAction =
  /** With their snapshots, unless the person kept them. */
  | { readonly kind: 'deregister'; readonly keepsSnapshots?: boolean }
  | { readonly kind: 'deprecate'; readonly at: string }
  | { readonly kind: 'disable' }
  /** Who has an image already keeps it. */
  | { readonly kind: 'share'; readonly recipients: readonly Recipient[] }
  | { readonly kind: 'delete-snapshots' };

/** An image, or a snapshot where snapshots are deleted. */
export interface CleanUpItem {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Of an image. */
  readonly snapshotIds: readonly string[];
  readonly state: ItemState;
}

export type ItemState =
  | { readonly kind: 'waiting' }
  /** EC2 may have acted: what became of it is not known until it is looked at. */
  | { readonly kind: 'sent'; readonly at: string }
  | { readonly kind: 'done'; readonly at: string; readonly snapshots: readonly SnapshotOutcome[] }
  /** It was removed before, by something else. */
  | { readonly kind: 'gone'; readonly at: string; readonly snapshots: readonly SnapshotOutcome[] }
  | { readonly kind: 'failed'; readonly at: string; readonly failure: FailureData };

export interface SnapshotOutcome {
  readonly id: string;
  /**
   * What EC2 answered; where its answer was lost, what a look at the snapshot showed: `absent`, `left`, or `unknown` if it
   * could not be looked at.
   */
  readonly result: SnapshotDeletion['result'] | 'absent' | 'left' | 'unknown';
}

export type Stop =
  | { readonly kind: 'cancelled' }
  /** Its window ended, and the person was told. */
  | { readonly kind: 'interrupted' }
  /** The profile is signed in to another account now. */
  | { readonly kind: 'other-account'; readonly account: string }
  | { readonly kind: 'failure'; readonly failure: FailureData };

/** What has to be done next, or undefined when everything is decided. */
export function nextItem({ items }: CleanUp): CleanUpItem | undefined {
  return items.find(({ state }) => state.kind === 'waiting' || state.kind === 'sent');
}

export function withItem(cleanUp: CleanUp, id: string, state: ItemState): CleanUp {
  return { ...cleanUp, items: cleanUp.items.map(item => (item.id === id ? { ...item, state } : item)) };
}

/** How many of its things are decided. */
export function decidedCount({ items }: CleanUp): number {
  return items.filter(({ state }) => state.kind !== 'waiting' && state.kind !== 'sent').length;
}
