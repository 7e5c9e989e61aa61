/** Date and time in the person's own time zone and language; a text that is no time is shown as it is. */
export function shownTime(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : time.toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' });
}
