import { languageTag } from '../../server/src/protocol';

/**
 * Dates and numbers in the person's own language and time zone. `language` is a BCP 47 tag; missing, it is the one of the texts. A
 * text that is no time is shown as it is.
 */

/** "30 June 2027 at 12:30". */
export function localDateTime(when: Moment, language = languageOfTexts()): string {
  return timeOr(when, time => time.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' }));
}

/** "Wednesday, 30 June 2027 at 12:30:15 UTC": for who wants to know it exactly. */
export function localFullTime(when: Moment, language = languageOfTexts()): string {
  return timeOr(when, time => time.toLocaleString(language, { dateStyle: 'full', timeStyle: 'long' }));
}

/** "30 Jun 2027". */
export function localDate(when: Moment, language = languageOfTexts()): string {
  return timeOr(when, time => time.toLocaleDateString(language, { dateStyle: 'medium' }));
}

/** "09:26:12". */
export function localTime(when: Moment, language = languageOfTexts()): string {
  const format = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  return timeOr(when, time => time.toLocaleTimeString(language, format));
}

/** "16,384". */
export function localNumber(value: number, language = languageOfTexts()): string {
  return value.toLocaleString(language);
}

/** In three digits at most: "24.5". */
export function roundNumber(value: number, language = languageOfTexts()): string {
  return value.toLocaleString(language, { maximumSignificantDigits: 3 });
}

/**
 * The BCP 47 tag of the language that the texts are in: the process may have another one, on a remote machine or where the
 * editor is not in the language of the system. Where the process has the same one, its own tag, which knows the country.
 */
export function languageOfTexts(): string {
  const ofTexts = languageTag();
  // Each row of a tree asks for it: a number format is made in a fifth of the time of a date format, and tells the same.
  const ofProcess = new Intl.NumberFormat().resolvedOptions().locale;
  return ofProcess.startsWith(`${ofTexts}-`) ? ofProcess : ofTexts;
}

/** A text in ISO 8601, or epoch milliseconds. */
type Moment = string | number;

function timeOr(when: Moment, format: (time: Date) => string): string {
  const time = new Date(when);
  return Number.isNaN(time.getTime()) ? String(when) : format(time);
}
