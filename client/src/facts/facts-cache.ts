import type { Facts, FactsParams, Suggestions, SuggestParams } from '../../../server/src/protocol';
import { connectionKey } from '../ec2/connect';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import type { Region } from '../ec2/model';
import type { Target } from '../ec2/profile';
import { answerFacts } from './answer-facts';
import { answerSuggestions } from './answer-suggestions';
import { Emitter, type Subscription } from './emitter';
import { LeastRecent } from './least-recent';
import { maxTargets } from './limits';
import { type Schedule, scheduleByTimer } from './schedule';
import { SuggestionIndex } from './suggestion-index';
import { TargetFacts } from './target-facts';

export interface FactsCacheOptions {
  readonly connect: (target: Target) => Promise<Ec2>;
  /** Takes what a listener threw. */
  readonly report: (error: unknown) => void;
  readonly now?: () => number;
  readonly schedule?: Schedule;
}

/** The one memory of what AWS said, for completion, findings, plan and tree. Answers at once; reads in the background. */
export class FactsCache {
  private readonly connect: FactsCacheOptions['connect'];
  private readonly now: () => number;
  private readonly schedule: Schedule;
  private readonly targets = new LeastRecent<string, TargetFacts>(maxTargets, (key, facts) => this.end(key, facts));
  private readonly changes: Emitter<Target>;
  private readonly announcements = new Map<string, () => void>();
  private readonly index = new SuggestionIndex();

  constructor({ connect, report, now = Date.now, schedule = scheduleByTimer }: FactsCacheOptions) {
    this.connect = connect;
    this.now = now;
    this.schedule = schedule;
    this.changes = new Emitter<Target>(report);
  }

  of(target: Target): TargetFacts {
    const key = connectionKey(target);
    const { now, schedule } = this;
    const facts =
      this.targets.get(key) ??
      new TargetFacts({
        target,
        connect: () => this.connect(target),
        now,
        schedule,
        onChange: () => this.announce(key, target),
      });
    this.targets.set(key, facts);
    return facts;
  }

  answerFacts(target: Target, params: FactsParams): Facts {
    return answerFacts(this.of(target), params, this.now());
  }

  answerSuggestions(target: Target, params: SuggestParams): Suggestions {
    return answerSuggestions(this.of(target), params, this.index);
  }

  /** For a person who picks one: every region of the partition. Rejects with an `AwsFailure`. */
  async regions(target: Target, options?: CallOptions): Promise<readonly Region[]> {
    return (await this.of(target).regions.read(options)).regions;
  }

  /** Something that was answered for this target would be answered differently now. Fired once for a burst. */
  onDidChange(listener: (target: Target) => void): Subscription {
    return this.changes.subscribe(listener);
  }

  /** A person asked to refresh; old answers are shown until the new ones have come. */
  expire(): void {
    for (const facts of this.targets.values()) facts.expire();
  }

  /** The AWS files changed: nothing that is known may belong to this profile any more. */
  clear(): void {
    for (const key of this.targets.keys()) {
      const facts = this.targets.get(key);
      this.targets.delete(key);
      if (facts !== undefined) this.end(key, facts);
    }
  }

  dispose(): void {
    this.clear();
  }

  private end(key: string, facts: TargetFacts): void {
    facts.dispose();
    this.announcements.get(key)?.();
    this.announcements.delete(key);
  }

  private announce(key: string, target: Target): void {
    if (this.announcements.has(key)) return;
    const fire = () => {
      this.announcements.delete(key);
      if (this.targets.has(key)) this.changes.fire(target);
    };
    this.announcements.set(key, this.schedule(burst, fire));
  }
}

/** Milliseconds in which changes are told as one. */
const burst = 50;
