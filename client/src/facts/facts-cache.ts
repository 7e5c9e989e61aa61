import type { Facts, FactsParams, Suggestions, SuggestParams } from '../../../server/src/protocol';
import { targetKey } from '../ec2/connect';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import type { Region } from '../ec2/model';
import type { Target } from '../ec2/profile';
import { answerFacts } from './answer-facts';
import { answerSuggestions } from './answer-suggestions';
import { createEmitter, type Subscription } from './emitter';
import { MAX_TARGETS } from './limits';
import { type Schedule, scheduleByTimer } from './schedule';
import { createSuggestionIndex } from './suggestion-index';
import { createTargetFacts, type TargetFacts } from './target-facts';

/** The one memory of what AWS said, for completion, findings, plan and tree. Answers at once; reads in the background. */
export interface FactsCache {
  of(target: Target): TargetFacts;
  answerFacts(target: Target, params: FactsParams): Facts;
  answerSuggestions(target: Target, params: SuggestParams): Suggestions;
  /** For a person who picks one: every region of the partition. Rejects with an `AwsFailure`. */
  regions(target: Target, options?: CallOptions): Promise<readonly Region[]>;
  /** Something that was answered for this target would be answered differently now. Fired once for a burst. */
  onDidChange(listener: (target: Target) => void): Subscription;
  /** A person wants to see what is there now; old answers are shown until the new ones have come. */
  expire(): void;
  /** The AWS files changed: nothing that is known may belong to this profile any more. */
  clear(): void;
  dispose(): void;
}

export interface FactsCacheOptions {
  readonly connect: (target: Target) => Promise<Ec2>;
  /** Takes what a listener threw. */
  readonly report: (error: unknown) => void;
  readonly now?: () => number;
  readonly schedule?: Schedule;
}

export function createFactsCache(options: FactsCacheOptions): FactsCache {
  const { connect, report, now = Date.now, schedule = scheduleByTimer } = options;
  const targets = new Map<string, TargetFacts>();
  const changes = createEmitter<Target>(report);
  const pending = new Map<string, () => void>();
  const index = createSuggestionIndex();

  const announce = (key: string, target: Target) => {
    if (pending.has(key)) return;
    const fire = () => {
      pending.delete(key);
      if (targets.has(key)) changes.fire(target);
    };
    pending.set(key, schedule(BURST, fire));
  };

  const forget = (key: string) => {
    targets.get(key)?.dispose();
    targets.delete(key);
    pending.get(key)?.();
    pending.delete(key);
  };

  const of = (target: Target): TargetFacts => {
    const key = targetKey(target);
    const facts =
      targets.get(key) ??
      createTargetFacts({
        target,
        connect: () => connect(target),
        now,
        schedule,
        onChange: () => announce(key, target),
      });
    // The map is in the order of use: the first is the one not used for longest.
    targets.delete(key);
    targets.set(key, facts);
    for (const oldest of targets.keys()) {
      if (targets.size <= MAX_TARGETS) break;
      forget(oldest);
    }
    return facts;
  };

  const clear = () => {
    for (const key of [...targets.keys()]) forget(key);
  };

  return {
    of,
    answerFacts: (target, params) => answerFacts(of(target), params, now()),
    answerSuggestions: (target, params) => answerSuggestions(of(target), params, index),
    regions: async (target, callOptions) => (await of(target).regions.read(callOptions)).regions,
    onDidChange: listener => changes.subscribe(listener),
    expire() {
      for (const facts of targets.values()) facts.expire();
    },
    clear,
    dispose: clear,
  };
}

/** Milliseconds in which changes are told as one. */
const BURST = 50;
