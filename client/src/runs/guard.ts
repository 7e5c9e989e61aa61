import { t } from '@vscode/l10n';
import { plain } from '../foreign-text';
import type { TargetRef } from './target-ref';

/** What a folder expects of its runs: `ami.guard.account` and `ami.guard.region`; empty where it expects nothing. */
export interface Guard {
  readonly account: string;
  readonly region: string;
}

/**
 * The sentence that blocks a run before EC2 is reached, or undefined when it may go on. An account that nobody could find
 * out does not pass a guard that names one.
 */
export function blockedBy(guard: Guard, target: TargetRef): string | undefined {
  const account = guard.account.trim();
  const region = guard.region.trim();
  if (account && !/^\d{12}$/.test(account)) {
    return t(
      'The setting ami.guard.account is not an account of twelve digits, so nothing was sent: {0}',
      plain(account),
    );
  }
  if (account && target.account === undefined) {
    return t(
      'This folder may only be run in account {0}, and the account of the profile {1} could not be found out. Nothing was sent.',
      account,
      plain(target.profile),
    );
  }
  if (account && account !== target.account) {
    return t(
      'This folder may only be run in account {0}, but the profile {1} is account {2}. Nothing was sent.',
      account,
      plain(target.profile),
      target.account ?? '',
    );
  }
  if (region && region !== target.region) {
    return t(
      'This folder may only be run in region {0}, but the selected region is {1}. Nothing was sent.',
      plain(region),
      plain(target.region),
    );
  }
  return undefined;
}
