import { t } from '@vscode/l10n';
import { deprecationDate, isTooFar, readPeriod } from '../../../../server/src/protocol';
import { localDate } from '../../local-format';

/** A typed date as EC2 takes it, or a period as it is; undefined for anything else. A date without a time is midnight UTC. */
export function readDeprecation(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (readPeriod(text) !== undefined) return text;
  if (!/^\d{4}-\d{2}-\d{2}([t ]\d{2}:\d{2}(:\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/.test(text)) return undefined;
  const day = deprecationDate(text.slice(0, 10), new Date(0));
  const date = text.length === 10 ? day : new Date(text.toUpperCase().replace(' ', 'T'));
  return day === undefined || date === undefined || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** What is wrong with the typed text for an image created then, if anything. */
export function checkDeprecation(typed: string, created: string, now: number): string | undefined {
  const text = readDeprecation(typed);
  if (text === undefined) {
    return t('Enter a date such as 2027-06-30, or a period after the image is created, such as 90d, 12w, 6m, or 1y');
  }
  const date = deprecationDate(text, new Date(created));
  if (date === undefined || isTooFar(date, new Date(now)))
    return t('The date can be up to {0} years in the future', 10);
  return date.getTime() > now ? undefined : t('{0} is in the past', localDate(date.getTime()));
}
