import { t } from '@vscode/l10n';
import { plain } from '../foreign-text';
import type { TargetRef } from './target-ref';

/** "production (123456789012)": an account as people know it, with the number that leaves no doubt. */
export function describeAccount({ account, accountName }: Pick<TargetRef, 'account' | 'accountName'>): string {
  if (account === undefined) return t('unknown');
  return accountName === undefined ? plain(account) : `${plain(accountName)} (${plain(account)})`;
}
