import { t } from '@vscode/l10n';
import type { TargetRef } from '../ec2/target-ref';
import { plain } from '../foreign-text';

/** What a folder allows its runs: `ami.guard.account` and `ami.guard.region`; empty where it allows any. */
export interface Guard {
  readonly account: string;
  readonly region: string;
}

/**
 * What a guard says of images that exist: their steps, their sharing, their removal. Its region is where images are created;
 * copies are in other regions on purpose, and what is done to a copy has to reach it there.
 */
export function guardOfImages({ account }: Guard): Guard {
  return { account, region: '' };
}

/**
 * Returns the sentence that blocks a run before EC2 is asked, or undefined if the run may go on. An unknown account does not
 * pass a guard that names one.
 */
export function blockedBy(guard: Guard, target: TargetRef): string | undefined {
  return blockedByAccount(guard.account.trim(), target) ?? blockedByRegion(guard.region.trim(), target);
}

function blockedByAccount(account: string, target: TargetRef): string | undefined {
  if (account === '') return undefined;
  if (!/^\d{12}$/.test(account)) {
    return t('The setting ami.guard.account must be a 12-digit account ID, but is {0}.', plain(account));
  }
  if (target.account === undefined) {
    return t(
      'This folder allows requests only in account {0}, and the account of the profile {1} is unknown.',
      account,
      plain(target.profile),
    );
  }
  if (account === target.account) return undefined;
  return t(
    'This folder allows requests only in account {0}, but the profile {1} uses account {2}.',
    account,
    plain(target.profile),
    target.account,
  );
}

function blockedByRegion(region: string, target: TargetRef): string | undefined {
  if (region === '' || region === target.region) return undefined;
  return t(
    'This folder allows requests only in region {0}, but the selected region is {1}.',
    plain(region),
    plain(target.region),
  );
}
