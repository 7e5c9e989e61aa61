import { t } from '@vscode/l10n';

/** EC2's limit for images that are not public. */
const mostYears = 10;

export type PeriodUnit = 'd' | 'w' | 'm' | 'y';

/** "90d" as it counts; undefined for anything else. */
export function readPeriod(text: string): { readonly count: number; readonly unit: PeriodUnit } | undefined {
  const [, count, unit] = /^(\d{1,5})([dwmy])$/.exec(text) ?? [];
  if (count === undefined || (unit !== 'd' && unit !== 'w' && unit !== 'm' && unit !== 'y')) return undefined;
  return { count: Number(count), unit };
}

/** A typed date as EC2 takes it, or a period as it is; undefined for anything else. A date without a time is midnight UTC. */
export function readDeprecation(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (readPeriod(text) !== undefined) return text;
  if (!/^\d{4}-\d{2}-\d{2}([t ]\d{2}:\d{2}(:\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/.test(text)) return undefined;
  const time = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text.toUpperCase().replace(' ', 'T'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** When that is for an image created then, in epoch milliseconds. */
export function deprecationTime(text: string, created: string): number {
  const period = readPeriod(text);
  if (period === undefined) return Date.parse(text);
  const { count, unit } = period;
  const date = new Date(created);
  if (unit === 'd') date.setUTCDate(date.getUTCDate() + count);
  if (unit === 'w') date.setUTCDate(date.getUTCDate() + 7 * count);
  if (unit === 'm') date.setUTCMonth(date.getUTCMonth() + count);
  if (unit === 'y') date.setUTCFullYear(date.getUTCFullYear() + count);
  return date.getTime();
}

/** What is wrong with the typed text for an image created then, if anything. */
export function checkDeprecation(typed: string, created: string, now: number): string | undefined {
  const text = readDeprecation(typed);
  if (text === undefined) {
    return t('Enter a date such as 2027-06-30, or a period after the creation of the image such as 90d, 12w, 6m or 1y');
  }
  const time = deprecationTime(text, created);
  if (!(time > now)) return t('This is {0}, which is in the past', new Date(time).toLocaleDateString());
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + mostYears);
  return time > latest.getTime() ? t('The date can be up to {0} years away', mostYears) : undefined;
}
