import { t } from '@vscode/l10n';
import { nearestName } from '../language/nearest-name';
import order from '../language/rules/order.json';
import { shownText } from '../language/shown-text';

/** Ids that are compared with all there are, which takes a millisecond each: a person has no more typing errors in one file. */
const mostCompared = 20;

export function isRule(id: string): boolean {
  return ruleIds.has(id);
}

/** Says of one file what is wrong with its ids of no rule, for the editor and the command line alike. */
export class UnknownRuleIds {
  private left = mostCompared;

  /** The sentence, and the id that was meant as far as that can be told. */
  judge(id: string): { readonly message: string; readonly near?: string } {
    const near = this.left-- > 0 ? nearestName(id, ruleIds, 4) : undefined;
    const shown = shownText(id);
    if (near === undefined) return { message: t('The rule "{0}" does not exist.', shown) };
    return { message: t('The rule "{0}" does not exist. Did you mean {1}?', shown, near), near };
  }
}

const ruleIds: ReadonlySet<string> = new Set(Object.values(order).flat());
