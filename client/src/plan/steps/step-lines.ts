import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../../server/src/protocol';
import { plain } from '../../foreign-text';
import { describeRecipient, describeStep, type NameOfAccount } from './describe-step';
import { plannedCopiesOf, recipientId, recipientsOf } from './step-members';

/** What a confirmation must know beside the steps themselves. */
export interface StepContext {
  readonly nameOf: NameOfAccount;
  /** The recipients that an earlier run of this folder has shared with, by account ID or ARN. */
  readonly sharedBefore: ReadonlySet<string>;
}

/** How much of the recipients stands in one line: a dialog shows about this much. */
const longestRecipients = 1500;

/**
 * At most three lines on what follows the image: the copies by region, everyone who gets access, and the rest. Plain text.
 * Nobody gets access without being named: those who are new come first, and only then a list is cut.
 */
export function stepLines(steps: readonly StepDefinition[], context: StepContext): readonly string[] {
  return [...copyLines(steps), ...sharingLines(steps, context), ...otherLines(steps, context)];
}

function copyLines(steps: readonly StepDefinition[]): readonly string[] {
  const copies = steps.flatMap(plannedCopiesOf);
  if (copies.length === 0) return [];
  const places = copies.map(({ region, isEncrypted, key }) => {
    if (!isEncrypted) return region;
    return key === undefined ? t('{0} (encrypted)', region) : t('{region} (encrypted with {key})', { region, key });
  });
  const count = new Set(copies.map(({ region }) => region)).size;
  const list = [...new Set(places)].map(place => plain(place)).join(', ');
  return [count === 1 ? t('Copied to 1 region: {0}', list) : t('Copied to {count} regions: {list}', { count, list })];
}

function sharingLines(steps: readonly StepDefinition[], { nameOf, sharedBefore }: StepContext): readonly string[] {
  const all = [...new Map(steps.flatMap(recipientsOf).map(each => [recipientId(each), each])).values()];
  if (all.length === 0) return [];
  const isNew = (id: string) => !sharedBefore.has(id);
  const names = all
    .toSorted((a, b) => Number(isNew(recipientId(b))) - Number(isNew(recipientId(a))))
    .map(each => {
      const name = plain(describeRecipient(each, nameOf));
      return isNew(recipientId(each)) ? t('{0} (new)', name) : name;
    });
  const shown: string[] = [];
  for (const name of names) {
    if ([...shown, name].join(', ').length > longestRecipients) break;
    shown.push(name);
  }
  const more = names.length - shown.length;
  const list = shown.join(', ');
  return [
    more > 0 ? t('Shared with: {list} and {more} more (see the plan)', { list, more }) : t('Shared with: {0}', list),
  ];
}

function otherLines(steps: readonly StepDefinition[], { nameOf }: StepContext): readonly string[] {
  const others = steps.filter(({ api }) => api !== 'CopyImage' && api !== 'ModifyImageAttribute');
  if (others.length === 0) return [];
  return [t('Afterwards: {0}', others.map(step => plain(describeStep(step, nameOf))).join(' · '))];
}
