import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { deprecationDate, isTooFar } from '../steps/deprecation-date';

export const stepDate: StaticRule = {
  id: 'step-date',
  severity: 'error',
  needs: 'DeprecateAt',
  docs: {
    what: 'DeprecateAt must be a date and time, or a period after the creation of the image such as 90d, within the next 10 years.',
    why: 'EC2 rejects the date.',
    ec2: '`InvalidParameterValue`',
    source: 'SDK: EnableImageDeprecationRequest.',
  },
  part({ shape, members: { DeprecateAt } }, { document, now }) {
    if (shape.name !== 'EnableImageDeprecationRequest' || !isString(DeprecateAt)) return undefined;
    const { value } = DeprecateAt;
    const date = deprecationDate(value.value, now);
    if (date === undefined) {
      return problemAt(value, t('Enter a time such as 90d, 12w, 6m, or 1y, or a date such as 2027-12-31T00:00:00Z.'), {
        fixes: () => meant(value.value).map(each => replacement(document, value, each, { guess: true })),
      });
    }
    if (date.getTime() <= now.getTime()) return problemAt(value, t('DeprecateAt is in the past.'));
    return isTooFar(date, now) ? problemAt(value, t('DeprecateAt can be up to 10 years in the future.')) : undefined;
  },
};

/** `90 days`, `90D` and `P90D` are 90d; EC2 takes times in UTC. */
function meant(text: string): readonly string[] {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return [`${text}Z`];
  const [, count, unit] = /^\s*P?(\d{1,4})\s*(d|w|m|y)(ays?|eeks?|onths?|ears?)?\s*$/i.exec(text) ?? [];
  return count === undefined || unit === undefined ? [] : [`${count}${unit.toLowerCase()}`];
}
