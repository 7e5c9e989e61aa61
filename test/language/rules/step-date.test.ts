import { steps, testRule } from './test-rule';

const now = new Date('2026-11-25T12:00:00Z');

function at(date: string): string {
  return steps(`{ "id": "end", "EnableImageDeprecation": { "DeprecateAt": ${date} } }`);
}

testRule('step-date', {
  guesses: 'all',
  finds: {
    'a date in the past': {
      text: at('«"2026-11-24T00:00:00Z"»'),
      now,
      message: 'DeprecateAt is in the past.',
    },
    'a date that is too far away': {
      text: at('«"11y"»'),
      now,
      message: 'DeprecateAt can be up to 10 years in the future.',
    },
    'a time in words': {
      text: at('«"90 days"»'),
      now,
      message: 'Enter a time such as 90d, 12w, 6m, or 1y, or a date such as 2027-12-31T00:00:00Z.',
      fixes: { 'Change to "90d"': at('"90d"') },
    },
    'a time without its zone': {
      text: at('«"2027-12-31T00:00:00"»'),
      now,
      message: 'Enter a time such as 90d, 12w, 6m, or 1y, or a date such as 2027-12-31T00:00:00Z.',
      fixes: { 'Change to "2027-12-31T00:00:00Z"': at('"2027-12-31T00:00:00Z"') },
    },
    'a period as XML has it': {
      text: at('«"P12W"»'),
      now,
      message: 'Enter a time such as 90d, 12w, 6m, or 1y, or a date such as 2027-12-31T00:00:00Z.',
      fixes: { 'Change to "12w"': at('"12w"') },
    },
    'one month': {
      text: at('«"1 month"»'),
      now,
      message: 'Enter a time such as 90d, 12w, 6m, or 1y, or a date such as 2027-12-31T00:00:00Z.',
      fixes: { 'Change to "1m"': at('"1m"') },
    },
    'years and one week, with white space around them': {
      text: at('«" 2 Years "»'),
      now,
      message: 'Enter a time such as 90d, 12w, 6m, or 1y, or a date such as 2027-12-31T00:00:00Z.',
      fixes: { 'Change to "2y"': at('"2y"') },
    },
    'a time without its zone and seconds': {
      text: at('«"2027-12-31T00:00"»'),
      now,
      message: 'Enter a time such as 90d, 12w, 6m, or 1y, or a date such as 2027-12-31T00:00:00Z.',
      fixes: { 'Change to "2027-12-31T00:00Z"': at('"2027-12-31T00:00Z"') },
    },
    'words around a period, which are not guessed at': {
      text: at('«"after 90 days"»'),
      now,
      message: 'Enter a time such as 90d, 12w, 6m, or 1y, or a date such as 2027-12-31T00:00:00Z.',
    },
    'a period of another kind': {
      text: at('«"90 daylight savings"»'),
      now,
      message: 'Enter a time such as 90d, 12w, 6m, or 1y, or a date such as 2027-12-31T00:00:00Z.',
    },
    'this very moment': {
      text: at('«"2026-11-25T12:00:00Z"»'),
      now,
      message: 'DeprecateAt is in the past.',
    },
    'a day that there is not': {
      text: at('«"2027-02-30"»'),
      now,
      message: 'Enter a time such as 90d, 12w, 6m, or 1y, or a date such as 2027-12-31T00:00:00Z.',
    },
  },
  accepts: {
    'days after the creation': { text: at('"90d"'), now },
    'ten years': { text: at('"10y"'), now },
    'a date': { text: at('"2027-12-31"'), now },
    'a date and time': { text: at('"2027-12-31T12:30:00.500+01:00"'), now },
    'a date that was in the past later': { text: at('"2026-11-24T00:00:00Z"'), now: new Date('2026-11-23T00:00:00Z') },
  },
});
