import { t } from '@vscode/l10n';
import type { Recipient } from '../../ec2/image-steps';
import { recipientId } from './step-members';

/** Image Builder's patterns for recipients of a launch permission. */
const account = /^[0-9]{12}$/;
const organization = /^arn:aws[^:]*:organizations::[0-9]{12}:organization\/o-[a-z0-9]{10,32}$/;
const unit = /^arn:aws[^:]*:organizations::[0-9]{12}:ou\/o-[a-z0-9]{10,32}\/ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/;

/** The recipients in a typed text, each once: account IDs with or without dashes, and ARNs, between commas or spaces. */
export function readRecipients(typed: string): readonly Recipient[] {
  const all = wordsOf(typed).flatMap(word => toRecipient(word) ?? []);
  return [...new Map(all.map(recipient => [recipientId(recipient), recipient])).values()];
}

/** What is wrong with the typed text, if anything; called at each keystroke. */
export function checkRecipients(typed: string): string | undefined {
  const words = wordsOf(typed);
  if (words.length === 0) return t('Enter account IDs or ARNs of organizations or organizational units');
  const wrong = words.find(word => toRecipient(word) === undefined);
  if (wrong === undefined) return undefined;
  if (/^o-/.test(wrong)) return t('Enter the ARN of the organization, not only its ID');
  if (/^(ou|r)-/.test(wrong)) return t('Enter the ARN of the organizational unit, not only its ID');
  if (/^arn:/.test(wrong)) return t('{0} is not the ARN of an organization or organizational unit', wrong);
  if (/^all$/i.test(wrong)) return t('Images cannot be made public here');
  if (/^[\d-]+$/.test(wrong)) return t('An account ID has 12 digits');
  return t('{0} is not an account ID or an ARN', wrong);
}

function wordsOf(typed: string): readonly string[] {
  return typed.split(/[\s,;]+/).filter(word => word !== '');
}

function toRecipient(word: string): Recipient | undefined {
  const digits = word.replace(/^(\d{4})-(\d{4})-(\d{4})$/, '$1$2$3');
  if (account.test(digits)) return { kind: 'account', id: digits };
  if (organization.test(word)) return { kind: 'organization', arn: word };
  return unit.test(word) ? { kind: 'organizational-unit', arn: word } : undefined;
}
