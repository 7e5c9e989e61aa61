/** The sandbox's own time. It runs with the wall clock until it is told otherwise, and never runs backwards. */
export class Clock {
  private readonly wallClock: () => number;
  private shown: number;
  private readAt: number;
  private factor: number;

  /** A clock that shows `start` now. `wallClock` is epoch milliseconds, for tests. */
  constructor(start: number, speed: number, wallClock: () => number = Date.now) {
    this.wallClock = wallClock;
    this.shown = Math.min(start, lastTime);
    this.readAt = wallClock();
    this.factor = speed;
  }

  /** 1 is real time, 60 makes a minute of a second, 0 stands still. */
  get speed(): number {
    return this.factor;
  }

  /** Epoch milliseconds. Time stands still when it comes to the year 9000. */
  now(): number {
    const wall = this.wallClock();
    this.move(Math.max(0, wall - this.readAt) * this.factor);
    this.readAt = wall;
    return Math.floor(this.shown);
  }

  advance(milliseconds: number): void {
    this.now();
    this.move(milliseconds);
  }

  setSpeed(speed: number): void {
    this.now();
    this.factor = Math.max(0, speed);
  }

  private move(milliseconds: number): void {
    this.shown = Math.min(lastTime, this.shown + Math.max(0, milliseconds));
  }
}

/** No time that the sandbox computes from now on needs a fifth digit for its year, which clients cannot read. */
const lastTime = Date.UTC(9000, 0);
