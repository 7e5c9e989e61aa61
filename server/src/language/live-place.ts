import { t } from '@vscode/l10n';
import type { FactsTarget } from './facts';
import { shownText } from './shown-text';

/** Where the facts are from, for the middle of a sentence: "us-east-1 of account 123456789012". */
export function placeOf({ region, account, profile }: FactsTarget): string {
  return account === undefined
    ? t('{0} (profile {1})', shownText(region), shownText(profile))
    : t('{0} (account {1})', shownText(region), shownText(account));
}
