import { t } from '@vscode/l10n';
import { describeAccount } from '../../ec2/describe-account';
import type { TargetRef } from '../../ec2/target-ref';
import { plain } from '../../foreign-text';
import { endpointLines } from '../../plan/endpoint-lines';
import { someLines } from '../../some-of';
import type { Decision } from '../decisions/decision';
import type { CleanUpAction } from '../doing/clean-up';
import type { Totals } from '../plan/totals';
import { mayBeShared, type Sharing } from '../sharing/sharing';
import { describeSize } from '../words/describe-size';

/** What is asked before anything is removed. */
export interface RemovalQuestion {
  readonly title: string;
  readonly detail: string;
  /** What deletes the least comes first. */
  readonly answers: readonly RemovalAnswer[];
  /** What a person has to type first, because somebody may miss one of the images. */
  readonly phrase?: string;
}

export interface RemovalAnswer {
  /** The title of the button. */
  readonly title: string;
  readonly keepsSnapshots: boolean;
}

export interface Removal {
  readonly action: Exclude<CleanUpAction['kind'], 'delete-snapshots' | 'share'>;
  readonly target: TargetRef;
  readonly decisions: readonly Decision[];
  readonly sharing: ReadonlyMap<string, Sharing>;
  readonly totals: Totals;
}

const mostNamed = 4;

/** The one confirmation: how many, how much, in which account and region, and what is out of the ordinary. */
export function removalQuestion(removal: Removal): RemovalQuestion {
  const { action, target, decisions, totals } = removal;
  const missed = decisions.filter(each => isMissed(each, removal.sharing));
  const count = totals.images;
  return {
    title: titleOf(action, count),
    detail: [
      t('Account {0}, region {1}', describeAccount(target), plain(target.region)),
      ...endpointLines(target),
      ...(action === 'deregister' ? deregisterLines(removal) : [softLine(action)]),
      ...missedLines(missed),
    ].join('\n'),
    answers: answersOf(removal),
    phrase: action === 'deprecate' || missed.length === 0 ? undefined : phraseOf(action, missed, count),
  };
}

/** Whether something refers to an image or somebody else may use it, as far as is known. */
function isMissed({ image, references, why }: Decision, sharing: ReadonlyMap<string, Sharing>): boolean {
  const isUnknown = why.some(({ kind }) => kind === 'references-unknown');
  return references.length > 0 || isUnknown || mayBeShared(sharing.get(image.id));
}

function titleOf(action: Removal['action'], count: number): string {
  if (action === 'deregister') return count === 1 ? t('Deregister 1 image?') : t('Deregister {0} images?', count);
  if (action === 'disable') return count === 1 ? t('Disable 1 image?') : t('Disable {0} images?', count);
  return count === 1 ? t('Deprecate 1 image?') : t('Deprecate {0} images?', count);
}

function answersOf({ action, totals }: Removal): readonly RemovalAnswer[] {
  if (action !== 'deregister' || totals.snapshots === 0) {
    return [{ title: answerOf(action, totals.images), keepsSnapshots: false }];
  }
  return [
    { title: t('Deregister, Keep Snapshots'), keepsSnapshots: true },
    { title: t('Deregister and Delete Snapshots'), keepsSnapshots: false },
  ];
}

function answerOf(action: Removal['action'], count: number): string {
  if (action === 'deregister') return count === 1 ? t('Deregister 1 Image') : t('Deregister {0} Images', count);
  if (action === 'disable') return count === 1 ? t('Disable 1 Image') : t('Disable {0} Images', count);
  return count === 1 ? t('Deprecate 1 Image') : t('Deprecate {0} Images', count);
}

function deregisterLines({ totals }: Removal): readonly string[] {
  return [
    totals.snapshots === 1
      ? t('1 snapshot ({0}) is billed until it is deleted.', describeSize(totals.size))
      : t('{0} snapshots ({1}) are billed until they are deleted.', totals.snapshots, describeSize(totals.size)),
    t('They can be restored only if a Recycle Bin retention rule already covers them.'),
  ];
}

function softLine(action: 'deprecate' | 'disable'): string {
  return action === 'deprecate'
    ? t(
        'Other accounts no longer see them in lists. Instances can still be launched from them, and nothing is deleted.',
      )
    : t(
        'No instances can be launched from them until you enable them again. They are no longer shared. Their snapshots are kept.',
      );
}

function missedLines(missed: readonly Decision[]): readonly string[] {
  if (missed.length === 0) return [];
  const names = missed.map(({ image }) => `${plain(image.name, 60)} · ${image.id}`);
  return [t('Referenced, shared, or not checked ({0}):', missed.length), ...someLines(names, mostNamed)];
}

/** The name of the only one, or how many there are: what cannot be typed without having read it. */
function phraseOf(action: 'deregister' | 'disable', [first, ...rest]: readonly Decision[], count: number): string {
  const name = first?.image.name ?? '';
  if (rest.length === 0 && plain(name) === name && name.trim() === name && name !== '') return name;
  if (action === 'disable') return count === 1 ? t('disable 1 image') : t('disable {0} images', count);
  return count === 1 ? t('deregister 1 image') : t('deregister {0} images', count);
}
