import { createHash } from 'node:crypto';
import type { CreateImageRequest } from '../ec2/ec2';
import { type TargetRef, targetKey } from '../ec2/target-ref';

/** An image that an agent proposes: exactly what would be sent, and where. */
export interface Proposal {
  /** Of request and target: what a person confirms is what was proposed, or nothing. */
  readonly digest: string;
  readonly request: CreateImageRequest;
  readonly target: TargetRef;
  /** Epoch milliseconds. */
  readonly expires: number;
}

/** Milliseconds. */
const lifetime = 3_600_000;

/** What waits for a person, one proposal per target, for an hour. Kept in memory: it ends with the window. */
export class Proposals {
  private readonly now: () => number;
  private readonly waiting = new Map<string, Proposal>();

  /** `now` is in epoch milliseconds. */
  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  /** Keeps a proposal; undefined while another one waits at the same target. The same proposal again counts as the first. */
  propose(request: CreateImageRequest, target: TargetRef): Proposal | undefined {
    const digest = digestOf(request, target);
    const before = this.at(target);
    if (before) return before.digest === digest ? before : undefined;
    const proposal = { digest, request, target, expires: this.now() + lifetime };
    this.waiting.set(targetKey(target), proposal);
    return proposal;
  }

  /** The proposal that waits at a target. */
  at(target: TargetRef): Proposal | undefined {
    const proposal = this.waiting.get(targetKey(target));
    return proposal && proposal.expires > this.now() ? proposal : undefined;
  }

  /** Takes a proposal away because a person answered it. True when it is still the one that was proposed. */
  settle({ digest, request, target }: Proposal): boolean {
    const isWaiting = this.at(target)?.digest === digest && digestOf(request, target) === digest;
    if (this.waiting.get(targetKey(target))?.digest === digest) this.waiting.delete(targetKey(target));
    return isWaiting;
  }
}

function digestOf(request: CreateImageRequest, target: TargetRef): string {
  const { profile, region, account, endpoint } = target;
  return createHash('sha256')
    .update(JSON.stringify([request, profile, region, account, endpoint]))
    .digest('hex');
}
