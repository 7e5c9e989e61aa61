import { t } from '@vscode/l10n';
import type { CleanUpPlan } from '../cleanup/plan/clean-up-plan';
import { describeAccount } from '../ec2/describe-account';
import { plain } from '../foreign-text';
import { endpointLines } from '../plan/endpoint-lines';
import type { App } from './app';
import { doCleanUp } from './do-clean-up';
import { imageGuard } from './image-guard';

/** Deletes snapshots whose image no longer exists, those that a person picks. EC2 itself refuses one that an image has. */
export async function deleteOrphans(app: App, { orphans, target }: CleanUpPlan): Promise<void> {
  if (orphans.kind !== 'known') return;
  const { describeSize, sizeOfSnapshots } = app.cleanUp.parts();
  const picked = await app.ask.pickMany({
    title: t('Select the snapshots to delete'),
    rows: orphans.snapshots.map(orphan => ({
      label: orphan.snapshot.id,
      description: describeSize(sizeOfSnapshots([orphan.snapshot])),
      detail: orphan.snapshot.description,
      isPicked: false,
      value: orphan,
    })),
  });
  if (picked.length === 0) return;
  const size = describeSize(sizeOfSnapshots(picked.map(({ snapshot }) => snapshot)));
  const isConfirmed = await app.ask.confirm({
    title: picked.length === 1 ? t('Delete 1 snapshot?') : t('Delete {0} snapshots?', picked.length),
    detail: [
      t('Account {0}, region {1}', describeAccount(target), plain(target.region)),
      ...endpointLines(target),
      t('Size: {0}', size),
      t('They can be restored only if a Recycle Bin retention rule already covers them.'),
    ].join('\n'),
    answers: [
      { title: t('Review Again'), answer: false },
      { title: picked.length === 1 ? t('Delete 1 Snapshot') : t('Delete {0} Snapshots', picked.length), answer: true },
    ],
  });
  if (isConfirmed !== true) return;
  const order = {
    target,
    action: { kind: 'delete-snapshots' } as const,
    items: picked.map(({ snapshot }) => ({
      id: snapshot.id,
      name: '',
      bytes: sizeOfSnapshots([snapshot]).bytes,
      snapshotIds: [],
    })),
    guard: () => imageGuard(app, target),
  };
  await doCleanUp(app, t('Deleting snapshots ({0})…', picked.length), (cleanUps, signal) =>
    cleanUps.start(order, signal),
  );
}
