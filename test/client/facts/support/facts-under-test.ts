import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { Target } from '../../../../client/src/ec2/profile';
import { FactsCache } from '../../../../client/src/facts/facts-cache';

/** A facts cache over an `Ec2` whose calls are written down, with a clock and timers that only the test moves. */
export interface FactsUnderTest {
  readonly facts: FactsCache;
  readonly target: Target;
  /** The calls so far: the method and what was asked for. */
  readonly calls: readonly (readonly [method: string, query: unknown])[];
  /** The calls since this was asked last. */
  takeCalls(): readonly string[];
  /** How often a change was announced. */
  readonly changes: number;
  /** Moves the clock; what is due runs. */
  pass(milliseconds: number): void;
  /** Resolves when no call is under way; timers do not count. */
  settled(): Promise<void>;
}

export const target: Target = { profile: { name: 'work', kind: 'static' }, region: 'us-east-1' };

export function factsOver(ec2: Ec2): FactsUnderTest {
  const calls: (readonly [string, unknown])[] = [];
  const underway = new Set<Promise<unknown>>();
  const clock = createClock();
  let taken = 0;
  let changes = 0;
  const recorded = record(ec2, (method, query, answer) => {
    calls.push([method, query]);
    underway.add(answer);
    const done = () => underway.delete(answer);
    answer.then(done, done);
  });
  const facts = new FactsCache({
    connect: async () => recorded,
    report: error => {
      throw error;
    },
    now: () => clock.now,
    schedule: clock.schedule,
  });
  facts.onDidChange(() => {
    changes += 1;
  });
  return {
    facts,
    target,
    calls,
    takeCalls() {
      const since = calls.slice(taken).map(([method]) => method);
      taken = calls.length;
      return since;
    },
    get changes() {
      return changes;
    },
    pass: clock.pass,
    async settled() {
      // A call begins after its connection has been made, and another one may follow it.
      for (let quiet = 0; quiet < 3; quiet += 1) {
        while (underway.size > 0) {
          await Promise.allSettled([...underway]);
          quiet = 0;
        }
        await new Promise(resolve => setImmediate(resolve));
      }
    },
  };
}

function record(ec2: Ec2, note: (method: string, query: unknown, answer: Promise<unknown>) => void): Ec2 {
  return new Proxy(ec2, {
    get(object, method, receiver) {
      const member: unknown = Reflect.get(object, method, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const answer: Promise<unknown> = member.apply(object, args);
        note(String(method), args[0], answer);
        return answer;
      };
    },
  });
}

function createClock() {
  const timers = new Map<object, { readonly at: number; readonly run: () => void }>();
  const clock = {
    now: Date.parse('2026-01-01T00:00:00Z'),
    schedule(delay: number, run: () => void) {
      const key = {};
      timers.set(key, { at: clock.now + delay, run });
      return () => timers.delete(key);
    },
    pass(milliseconds: number) {
      clock.now += milliseconds;
      for (const [key, { at, run }] of [...timers]) {
        if (at > clock.now || !timers.has(key)) continue;
        timers.delete(key);
        run();
      }
    },
  };
  return clock;
}
