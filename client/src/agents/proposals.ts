import { createHash } from 'node:crypto';
import { type TargetRef, targetKey } from '../ec2/target-ref';
import type { Plan } from '../plan/plan';

/** What an agent proposes: the exact request, its target, and the steps after it. */
type Proposed = Pick<Plan, 'request' | 'target' | 'steps'>;

export interface Proposal extends Proposed {
  /** Of request, target and steps: what a person confirms is what was proposed, or nothing. */
  readonly digest: string;
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
  propose({ request, target, steps }: Proposed): Proposal | undefined {
    const digest = digestOf({ request, target, steps });
    const before = this.at(target);
    if (before !== undefined) return before.digest === digest ? before : undefined;
    const proposal = { digest, request, target, steps, expires: this.now() + lifetime };
    this.waiting.set(targetKey(target), proposal);
    return proposal;
  }

  /** The proposal that waits at a target. */
  at(target: TargetRef): Proposal | undefined {
    const proposal = this.waiting.get(targetKey(target));
    return proposal !== undefined && proposal.expires > this.now() ? proposal : undefined;
  }

  /** Takes a proposal away because a person answered it. True when it is still the one that was proposed. */
  close(proposal: Proposal): boolean {
    const { digest, target } = proposal;
    const isWaiting = this.at(target)?.digest === digest && digestOf(proposal) === digest;
    if (this.waiting.get(targetKey(target))?.digest === digest) this.waiting.delete(targetKey(target));
    return isWaiting;
  }
}

function digestOf({ request, target, steps }: Proposed): string {
  const { profile, region, account, endpoint } = target;
  return createHash('sha256')
    .update(JSON.stringify([request, profile, region, account, endpoint, steps?.uri, steps?.definitions]))
    .digest('hex');
}
