import type { Schedule } from '../facts/schedule';
import { ageChangesAt } from './describe';

/** Timers cannot be longer than 24 days. */
const longestWait = 86_400_000;

/** Draws again when a time that is shown in words ("just now") would be wrong, and never before. */
export class AgeTimer {
  private readonly schedule: Schedule;
  private readonly redraw: () => void;
  private cancel = () => {};

  constructor(schedule: Schedule, redraw: () => void) {
    this.schedule = schedule;
    this.redraw = redraw;
  }

  /** The times whose ages are on the screen now, as ISO 8601; called at each drawing. */
  follow(times: readonly string[], now: number): void {
    this.cancel();
    const changes = times.flatMap(time => ageChangesAt(time, now) ?? []);
    if (changes.length === 0) return;
    const next = changes.reduce((first, change) => Math.min(first, change));
    this.cancel = this.schedule(Math.min(Math.max(next - now, 0), longestWait), this.redraw);
  }

  dispose(): void {
    this.cancel();
  }
}
