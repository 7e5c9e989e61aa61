/** Whether EC2 refuses to deregister an image. */
export type Protection =
  | { readonly kind: 'none' }
  /** `hasCooldown`: once it is switched off, the image still cannot be deregistered for a day. */
  | { readonly kind: 'on'; readonly hasCooldown: boolean }
  /** Switched off, but still in force: until then, where EC2 says when. */
  | { readonly kind: 'cooling'; readonly until?: string };

/**
 * Reads EC2's text: `disabled`, `enabled-with-cooldown`, `enabled-without-cooldown`, `disabled after <time>`. A text that is
 * none of these counts as protected. `now` in epoch milliseconds.
 */
export function protectionOf(text: string | undefined, now: number): Protection {
  if (text === undefined || text === 'disabled') return { kind: 'none' };
  const cooling = /^disabled after (.+)$/.exec(text);
  if (cooling === null) return { kind: 'on', hasCooldown: text === 'enabled-with-cooldown' };
  const until = Date.parse(cooling[1] ?? '');
  if (Number.isNaN(until)) return { kind: 'cooling' };
  return until <= now ? { kind: 'none' } : { kind: 'cooling', until: new Date(until).toISOString() };
}
