import assert from 'node:assert/strict';
import { deprecationDate } from '../../server/src/language/steps/deprecation-date';

describe('The date that an image is deprecated at', () => {
  const dates = (cases: Readonly<Record<string, string | undefined>>, from = '2026-11-25T09:00:00.000Z') => {
    for (const [text, date] of Object.entries(cases)) {
      assert.equal(deprecationDate(text, new Date(from))?.toISOString(), date, `${text} from ${from}`);
    }
  };

  it('is a number of days, weeks, months or years after its creation', () => {
    dates({
      '90d': '2027-02-23T09:00:00.000Z',
      '2w': '2026-12-09T09:00:00.000Z',
      '3m': '2027-02-25T09:00:00.000Z',
      '1y': '2027-11-25T09:00:00.000Z',
      '0d': '2026-11-25T09:00:00.000Z',
    });
  });

  it('is the last day of a month that has no such day', () => {
    dates(
      { '1m': '2026-09-30T23:30:00.000Z', '6m': '2027-02-28T23:30:00.000Z', '18m': '2028-02-29T23:30:00.000Z' },
      '2026-08-31T23:30:00.000Z',
    );
    dates(
      { '12m': '2029-02-28T09:00:00.000Z', '1y': '2029-02-28T09:00:00.000Z', '4y': '2032-02-29T09:00:00.000Z' },
      '2028-02-29T09:00:00.000Z',
    );
    dates({ '2m': '2026-03-31T09:00:00.000Z', '30d': '2026-03-02T09:00:00.000Z' }, '2026-01-31T09:00:00.000Z');
  });

  it('is a day, or a time with its zone', () => {
    dates({
      '2027-06-30': '2027-06-30T00:00:00.000Z',
      '2027-06-30T12:30Z': '2027-06-30T12:30:00.000Z',
      '2027-06-30T12:30:15+02:00': '2027-06-30T10:30:15.000Z',
      '2027-02-30': undefined,
      '2027-06-30T12:30': undefined,
    });
  });

  it('is nothing for another text, or beyond what a date can be', () => {
    dates({
      '': undefined,
      '90': undefined,
      '90 d': undefined,
      '-1d': undefined,
      '1M': undefined,
      '99999999d': undefined,
    });
    dates({ '99999y': undefined }, '+200000-01-01T00:00:00.000Z');
  });
});
