/** How long after the creation of an image: days, weeks, months or years. */
export interface Period {
  readonly count: number;
  readonly unit: 'd' | 'w' | 'm' | 'y';
}

/** "90d" as it counts; undefined for anything else. */
export function readPeriod(text: string): Period | undefined {
  const [, count, unit] = /^(\d{1,5})([dwmy])$/.exec(text) ?? [];
  if (count === undefined || (unit !== 'd' && unit !== 'w' && unit !== 'm' && unit !== 'y')) return undefined;
  return { count: Number(count), unit };
}

/**
 * When an image is deprecated that was created at `from`: at a date and time, or after a period. Undefined for another text. A date
 * without a time is midnight UTC.
 */
export function deprecationDate(text: string, from: Date): Date | undefined {
  const period = readPeriod(text);
  const date = period === undefined ? dateOf(text) : after(from, period);
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}

/** EC2 takes dates of the next 10 years for images that are not public. */
export function isTooFar(date: Date, now: Date): boolean {
  return date.getTime() > afterMonths(now, 12 * 10).getTime();
}

function after(from: Date, { count, unit }: Period): Date {
  switch (unit) {
    case 'd':
      return afterDays(from, count);
    case 'w':
      return afterDays(from, 7 * count);
    case 'm':
      return afterMonths(from, count);
    case 'y':
      return afterMonths(from, 12 * count);
  }
}

function afterDays(from: Date, count: number): Date {
  const date = new Date(from);
  date.setUTCDate(date.getUTCDate() + count);
  return date;
}

/** The same day of the month, or its last: JavaScript makes the 3rd of March of the 31st of February. */
function afterMonths(from: Date, count: number): Date {
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + count);
  if (date.getUTCDate() !== from.getUTCDate()) date.setUTCDate(0);
  return date;
}

/** Of the 30th of February, JavaScript makes a day of March. */
function dateOf(text: string): Date | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? [];
  if (day === undefined) return undefined;
  const midnight = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  return isDay ? new Date(text) : undefined;
}
