/** The sandbox's own time. It runs with the wall clock until it is told otherwise, and never runs backwards. */
export interface Clock {
  /** Epoch milliseconds. Time stands still when it comes to the year 9000. */
  now(): number;
  advance(milliseconds: number): void;
  /** 1 is real time, 60 makes a minute of a second, 0 stands still. */
  setSpeed(speed: number): void;
  readonly speed: number;
}

/** A clock that shows `start` now. `wallClock` is epoch milliseconds, for tests. */
export function createClock(start: number, initialSpeed: number, wallClock: () => number = Date.now): Clock {
  let shown = Math.min(start, lastTime);
  let readAt = wallClock();
  let speed = initialSpeed;
  const move = (milliseconds: number) => {
    shown = Math.min(lastTime, shown + Math.max(0, milliseconds));
  };
  const now = () => {
    const wall = wallClock();
    move(Math.max(0, wall - readAt) * speed);
    readAt = wall;
    return Math.floor(shown);
  };
  return {
    now,
    advance: milliseconds => {
      now();
      move(milliseconds);
    },
    setSpeed: value => {
      now();
      speed = Math.max(0, value);
    },
    get speed() {
      return speed;
    },
  };
}

/** No time that the sandbox computes from now on needs a fifth digit for its year, which clients cannot read. */
const lastTime = Date.UTC(9000, 0);
