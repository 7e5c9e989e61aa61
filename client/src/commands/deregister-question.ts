import { t } from '@vscode/l10n';
import type { Question } from '../asking/ask';
import { describeAccount } from '../ec2/describe-account';
import { referenceName } from '../ec2/reference-name';
import type { TargetRef } from '../ec2/target-ref';
import { plain } from '../foreign-text';
import { endpointLines } from '../plan/endpoint-lines';
import { someLines } from '../some-of';
import type { KnownUses } from './image-uses';

/** A snapshot of the image, as far as it is known. */
export interface SnapshotToKeep {
  readonly id: string;
  readonly deviceName?: string;
  /** GiB. */
  readonly size?: number;
}

interface Subject {
  readonly id: string;
  readonly name: string;
  readonly target: TargetRef;
  readonly snapshots: readonly SnapshotToKeep[];
  readonly uses: KnownUses;
}

/** How many snapshots and how many uses are named one by one, so that the dialog fits a screen. */
const mostNamed = 4;

/**
 * What a person must know before an image goes for good. True: its snapshots are deleted with it. Under Enter is what
 * deletes the least.
 */
export function deregisterQuestion(subject: Subject): Question<boolean> {
  const { id, name, target, snapshots } = subject;
  const place = { id: plain(id), account: describeAccount(target), region: plain(target.region) };
  return {
    title: t('Deregister image {0}?', name),
    detail: [
      t('{id} in account {account}, region {region}', place),
      ...endpointLines(target),
      t('No new instances can be launched from it. Running instances are not affected.'),
      ...useLines(subject.uses),
      ...snapshotLines(snapshots),
    ].join('\n'),
    answers:
      snapshots.length === 0
        ? [{ title: t('Deregister'), answer: false }]
        : [
            { title: t('Deregister, Keep Snapshots'), answer: false },
            { title: t('Deregister and Delete Snapshots'), answer: true },
          ],
  };
}

function useLines(uses: KnownUses): readonly string[] {
  if (uses.kind === 'unknown') {
    return [t('Could not check whether instances, launch templates, or parameters use it ({0}).', plain(uses.code))];
  }
  const { references, hasMore } = uses;
  if (references.length === 0) return [t('No instance, launch template, or parameter in this account uses it.')];
  const count = hasMore ? t('{0} or more', references.length) : String(references.length);
  return [
    t('In use by ({0}):', count),
    ...someLines(
      references.map(use => plain(referenceName(use), 160)),
      mostNamed,
    ),
  ];
}

function snapshotLines(snapshots: readonly SnapshotToKeep[]): readonly string[] {
  if (snapshots.length === 0) return [];
  const total = snapshots.reduce((sum, { size = 0 }) => sum + size, 0);
  return [
    t('Its snapshots ({count}, volume size {total} GiB) are billed until they are deleted:', {
      count: snapshots.length,
      total,
    }),
    ...someLines(snapshots.map(snapshotName), mostNamed),
  ];
}

function snapshotName({ id, deviceName, size }: SnapshotToKeep): string {
  const parts = [id, deviceName, size === undefined ? undefined : t('{0} GiB', size)];
  return plain(parts.filter(Boolean).join(' · '));
}
