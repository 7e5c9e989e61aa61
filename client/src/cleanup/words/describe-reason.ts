import { t } from '@vscode/l10n';
import { localDateTime } from '../../local-format';
import type { Reason } from '../decisions/reason';

/** Why an image stays or can go, as a sentence without a full stop. */
export function describeReason(reason: Reason): string {
  switch (reason.kind) {
    case 'pending':
      return t('EC2 is still creating it');
    case 'disabled':
      return t('It is disabled');
    case 'protected':
      return t('It is protected from deregistration');
    case 'cooling':
      return reason.until === undefined
        ? t('Its protection was removed, but the cooldown period has not ended')
        : t('Its protection was removed, but the cooldown period lasts until {0}', localDateTime(reason.until));
    case 'managed':
      return t('{0} manages it', reason.by);
    case 'newest':
      return reason.count === 1
        ? t('The newest of its family')
        : t('One of the {0} newest of its family', reason.count);
    case 'young':
      return t('Younger than {0} days', reason.days);
    case 'launched':
      return t('Launched in the last {0} days', reason.days);
    case 'referenced':
      return t('Referenced');
    case 'references-unknown':
      return t('Could not check for references');
    case 'failed':
      return t('EC2 could not create it');
    case 'old':
      return t('Older than {days} days, not one of the {newest} newest, and no references found', {
        days: reason.days,
        newest: reason.newest,
      });
  }
}
