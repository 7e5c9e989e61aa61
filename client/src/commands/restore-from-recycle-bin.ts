import { t } from '@vscode/l10n';
import type { PickRow } from '../asking/ask';
import type { BinnedImage, BinnedSnapshot } from '../ec2/image-steps';
import { localDateTime } from '../local-format';
import { Refusal } from '../refusal';
import { refuseGuarded } from '../requests/refuse-guarded';
import { requireTarget } from '../requests/require-target';
import type { Command } from './command';
import { imageGuard } from './image-guard';

type Picked = { readonly image: BinnedImage } | { readonly snapshot: BinnedSnapshot };

/** Brings back images and snapshots from the Recycle Bin of the selected account and region. Pages of clean-ups call it. */
export const restoreFromRecycleBin: Command = {
  id: 'ami.restoreFromRecycleBin',
  title: () => t('Restore from Recycle Bin'),
  run: async app => {
    const target = await requireTarget(app);
    if (target === undefined) return;
    const { readBin, restore } = app.cleanUp.parts();
    const ref = await app.accounts.refer(target);
    refuseGuarded(app.editor, [imageGuard(app, ref)], ref, { isSelected: true });
    const ec2 = await app.accounts.open(target);
    const bin = await app.ask.progress({ title: t('Reading the Recycle Bin…'), canCancel: true }, signal =>
      readBin(ec2, { signal }),
    );
    if (bin === undefined) return;
    if (bin.images.length + bin.snapshots.length === 0) {
      throw new Refusal(
        t(
          'The Recycle Bin is empty. It keeps only images and snapshots that a retention rule covered when they were deleted.',
        ),
      );
    }
    const picked = await app.ask.pickMany<Picked>({
      title: t('Select the images and snapshots to restore'),
      rows: [...imageRows(bin.images), ...snapshotRows(bin.snapshots)],
    });
    if (picked.length === 0) return;
    const wanted = {
      images: picked.flatMap(each => ('image' in each ? [each.image] : [])),
      snapshots: picked.flatMap(each => ('snapshot' in each ? [each.snapshot] : [])),
    };
    const done = await app.ask.progress({ title: t('Restoring…'), canCancel: false }, () => restore(ec2, wanted, bin));
    app.refreshAccount();
    const failed = (done ?? []).filter(({ code }) => code !== undefined);
    if (failed.length > 0) {
      const list = failed.map(({ id, code }) => `${id} (${code ?? ''})`).join(', ');
      throw new Refusal(t('Could not restore: {0}', list));
    }
    app.ask.tell(t('Restored from the Recycle Bin: {0}', done?.length ?? 0));
  },
};

function imageRows(images: readonly BinnedImage[]): readonly PickRow<Picked>[] {
  if (images.length === 0) return [];
  return [
    { separator: t('Images, with their snapshots') },
    ...images.map(image => ({
      label: image.name,
      description: image.id,
      detail: expiryText(image.expires),
      isPicked: false,
      value: { image },
    })),
  ];
}

function snapshotRows(snapshots: readonly BinnedSnapshot[]): readonly PickRow<Picked>[] {
  if (snapshots.length === 0) return [];
  return [
    { separator: t('Snapshots') },
    ...snapshots.map(snapshot => ({
      label: snapshot.id,
      description: snapshot.description,
      detail: expiryText(snapshot.expires),
      isPicked: false,
      value: { snapshot },
    })),
  ];
}

function expiryText(expires: string | undefined): string | undefined {
  return expires === undefined ? undefined : t('Permanently deleted on {0}', localDateTime(expires));
}
