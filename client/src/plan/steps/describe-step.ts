import { t } from '@vscode/l10n';
import { type Period, readPeriod, type StepDefinition } from '../../../../server/src/protocol';
import type { Recipient } from '../../ec2/image-steps';
import { localDateTime } from '../../local-format';
import { deprecationOf, hasCooldown, parameterOf, plannedCopiesOf, recipientId, recipientsOf } from './step-members';

/** What `ami.accountNames` calls an account. */
export type NameOfAccount = (account: string) => string | undefined;

/** What a step does, as a sentence without the image: "Share with Staging (111122223333)". Foreign texts in it still have to be made plain. */
export function describeStep(step: StepDefinition, nameOf: NameOfAccount): string {
  switch (step.api) {
    case 'CopyImage':
      return describeCopies(step);
    case 'ModifyImageAttribute':
      return t(
        'Share with {0}',
        recipientsOf(step)
          .map(each => describeRecipient(each, nameOf))
          .join(', '),
      );
    case 'EnableImageDeprecation':
      return describeDeprecation(deprecationOf(step));
    case 'EnableImageDeregistrationProtection':
      return hasCooldown(step)
        ? t('Protect from deregistration, with a 24-hour cooldown period')
        : t('Protect from deregistration');
    case 'PutParameter':
      return t('Write the image ID to parameter {0}', parameterOf(step));
  }
}

/** "Staging (111122223333)", or the ARN with what it is. */
export function describeRecipient(recipient: Recipient, nameOf: NameOfAccount): string {
  const id = recipientId(recipient);
  switch (recipient.kind) {
    case 'account': {
      const name = nameOf(id);
      return name === undefined ? id : `${name} (${id})`;
    }
    case 'organization':
      return t('organization {0}', id);
    case 'organizational-unit':
      return t('organizational unit {0}', id);
  }
}

/** "Deprecate on 1 January 2027" for a time, "Deprecate 90 days after creation" for a period; else as it is written. */
function describeDeprecation(at: string): string {
  const period = readPeriod(at);
  if (period !== undefined) return periodText(period);
  return Number.isNaN(Date.parse(at)) ? t('Deprecate at {0}', at) : t('Deprecate on {0}', localDateTime(at));
}

function periodText({ count, unit }: Period): string {
  switch (unit) {
    case 'd':
      return count === 1 ? t('Deprecate 1 day after creation') : t('Deprecate {0} days after creation', count);
    case 'w':
      return count === 1 ? t('Deprecate 1 week after creation') : t('Deprecate {0} weeks after creation', count);
    case 'm':
      return count === 1 ? t('Deprecate 1 month after creation') : t('Deprecate {0} months after creation', count);
    case 'y':
      return count === 1 ? t('Deprecate 1 year after creation') : t('Deprecate {0} years after creation', count);
  }
}

function describeCopies(step: StepDefinition): string {
  const copies = plannedCopiesOf(step);
  const places = copies.map(({ region }) => region).join(', ');
  const keys = [...new Set(copies.map(({ key }) => key))];
  const [key] = keys;
  if (copies.length > 0 && copies.every(({ isEncrypted }) => isEncrypted)) {
    if (keys.length > 1) {
      const each = copies.map(copy => (copy.key === undefined ? copy.region : `${copy.region} (${copy.key})`));
      return t('Copy to {0}, encrypted', each.join(', '));
    }
    return key === undefined
      ? t('Copy to {0}, encrypted with the default EBS key', places)
      : t('Copy to {places}, encrypted with {key}', { places, key });
  }
  return copies.some(({ isEncrypted }) => isEncrypted)
    ? t('Copy to {places}, encrypted in {encrypted}', {
        places,
        encrypted: copies
          .filter(({ isEncrypted }) => isEncrypted)
          .map(({ region }) => region)
          .join(', '),
      })
    : t('Copy to {0}', places);
}
