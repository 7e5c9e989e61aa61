import type { Image } from '../../ec2/model';

/**
 * What images have in common that are versions of one another: the name without its dates, times, commits and last number,
 * and the architecture. Rather two families too many than one too few: of each family the newest stay.
 */
export function familyOf({ name, architecture = '' }: Pick<Image, 'name' | 'architecture'>): string {
  return `${stem(name)} ${architecture}`;
}

/** The part of a family that people read: "web-*". */
export function familyName({ name }: Pick<Image, 'name'>): string {
  return stem(name);
}

function stem(name: string): string {
  const dated = name
    .replace(dates, '*')
    .replace(commits, '$1*')
    .replace(/\*(?:[-_. :T]*\*)+/g, '*');
  return dated === name ? name.replace(lastNumber, '*') : dated;
}

/** 2026-11-25, 2026.11.25_0930, 20261125T093000Z, with or without a time; and seconds or milliseconds since 1970. */
const dates =
  /(?<!\d)(?:(?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[-_. T]*(?:[01]\d|2[0-3])[-_.:]?[0-5]\d(?:[-_.:]?[0-5]\d)?(?:\.\d+)?)?(?:Z|[+-]\d{4})?|1\d{9}(?:\d{3})?)(?!\d)/g;

/** A commit is 7 to 40 hexadecimal digits, both numbers and letters. */
const commits = /(^|[-_. ])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}(?![0-9A-Za-z])/g;

/** "-12", "-v1.4.2", "-w003" at the end. */
const lastNumber = /(?<=[^\d.])\d+(?:\.\d+)*$/;
