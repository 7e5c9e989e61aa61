/** A window's process that can end at any moment: from then on nothing leaves it, and no answer reaches it. */
export interface Mortal {
  readonly wrap: <Port extends object>(port: Port) => Port;
  readonly isDead: () => boolean;
  kill(): void;
}

/** Dies when the answer of the call comes in that `diesAt` names, counted from 1 over all calls of these names. */
export function mortal(names: readonly string[], diesAt = 0): Mortal {
  let dead = false;
  let answers = 0;
  const never = () => new Promise<never>(() => undefined);

  const answer = async (name: string, call: () => unknown) => {
    if (dead) return never();
    const value = await call();
    if (!dead && names.includes(name)) {
      answers += 1;
      dead = answers === diesAt;
    }
    return dead ? never() : value;
  };

  return {
    isDead: () => dead,
    kill: () => {
      dead = true;
    },
    wrap: port =>
      new Proxy(port, {
        get: (target, name, receiver) => {
          const value: unknown = Reflect.get(target, name, receiver);
          if (typeof value !== 'function' || name === 'watch' || name === 'clockOffset') return value;
          return (...args: unknown[]) => answer(String(name), () => value.apply(target, args));
        },
      }),
  };
}
