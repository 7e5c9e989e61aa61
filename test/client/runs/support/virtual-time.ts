import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../../../client/src/runs/clock';

/** Time that passes only when everything under test is waiting for it: six hours take as long as their work does. */
export interface VirtualTime {
  readonly clock: Clock;
  /** Counts an object's calls under way, so that no time passes while one is. `except` names calls that may never end. */
  track<Port extends object>(port: Port, except?: readonly string[]): Port;
  /** Lets time pass until it holds; rejects when it does not within so many simulated milliseconds, or nothing is left to wait for. */
  until(holds: () => boolean, within?: number): Promise<void>;
  /** Lets time pass until the work is done. */
  finish<Value>(work: Promise<Value>): Promise<Value>;
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): Promise<void>;
  /** The clock is set, as after a sleep or by hand; timers that are due then come late. */
  jump(milliseconds: number): void;
  /** Whoever waits for time does so in vain from now on: without this, a test that hangs would go on behind the next ones. */
  end(): void;
  /** How many timers are set. */
  readonly timers: number;
}

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

/** `passed` is told of every step, to move other clocks along. */
export function createVirtualTime(
  start: number,
  passed: (milliseconds: number) => void = () => undefined,
): VirtualTime {
  let elapsed = 0;
  let offset = start;
  let underWay = 0;
  let hasEnded = false;
  const timers = new Set<Timer>();

  const clock: Clock = {
    now: () => offset + elapsed,
    after: (milliseconds, callback) => {
      const timer = { due: elapsed + Math.max(0, milliseconds), callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };

  const call = async (target: object, method: (...args: unknown[]) => unknown, args: unknown[]) => {
    underWay += 1;
    try {
      return await method.apply(target, args);
    } finally {
      underWay -= 1;
    }
  };

  /** Idle is: no call under way after several turns of the loop, in which any promise that can go on has gone on. */
  const settle = async () => {
    for (let quiet = 0; quiet < 5 && !hasEnded; quiet = underWay === 0 ? quiet + 1 : 0) await turn();
  };

  const step = (limit: number): boolean => {
    const next = [...timers].sort((a, b) => a.due - b.due)[0];
    if (hasEnded || next === undefined || next.due > limit) return false;
    timers.delete(next);
    passed(Math.max(0, next.due - elapsed));
    elapsed = Math.max(elapsed, next.due);
    next.callback();
    return true;
  };

  const until = async (holds: () => boolean, within = 24 * 60 * 60_000) => {
    const limit = elapsed + within;
    for (await settle(); !holds(); await settle()) {
      if (!step(limit)) throw new Error(`it did not happen within ${within / 1000} simulated seconds`);
    }
  };

  return {
    clock,
    track: (port, except = []) =>
      new Proxy(port, {
        get: (target, name, receiver) => {
          const value: unknown = Reflect.get(target, name, receiver);
          if (typeof value !== 'function' || name === 'watch' || except.includes(String(name))) return value;
          return (...args: unknown[]) => call(target, (...given) => Reflect.apply(value, target, given), args);
        },
      }),
    until,
    finish: async work => {
      let isOver = false;
      const over = work.finally(() => {
        isOver = true;
      });
      await until(() => isOver);
      return over;
    },
    pass: async milliseconds => {
      const limit = elapsed + milliseconds;
      for (await settle(); step(limit); ) await settle();
      passed(Math.max(0, limit - elapsed));
      elapsed = limit;
      await settle();
    },
    jump: milliseconds => {
      offset += milliseconds;
    },
    end: () => {
      hasEnded = true;
    },
    get timers() {
      return timers.size;
    },
  };
}
