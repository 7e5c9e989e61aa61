import { t } from '@vscode/l10n';
import type { FactsTarget } from '../protocol';

const longestName = 80;

/** Where the facts are from, for the middle of a sentence: "us-east-1 of account 123456789012". */
export function placeOf({ region, account, profile }: FactsTarget): string {
  return account === undefined
    ? t('{0} of the account of profile {1}', region, profile)
    : t('{0} of account {1}', region, account);
}

/** A name that anybody may have given to a thing in the account, made fit for one line of a message. */
export function plainName(name: string): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length <= longestName ? line : `${line.slice(0, longestName - 1)}…`;
}
