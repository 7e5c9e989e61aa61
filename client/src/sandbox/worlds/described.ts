import type { Tag } from '../world/tag';

/** Tags of a description as EC2 lists them. */
export function tagsOf(tags: Readonly<Record<string, string>> | undefined): Tag[] {
  return Object.entries(tags ?? {}).map(([key, value]) => ({ key, value }));
}

/** The time so many days before `now`. */
export function daysBefore(now: number, days: number): number {
  return now - days * 86_400_000;
}
