import { t } from '@vscode/l10n';
import { describeFailure } from '../asking/describe-failure';
import { AwsFailure } from '../ec2/aws-failure';
import type { Ec2, SnapshotDeletion } from '../ec2/ec2';
import type { TargetRef } from '../ec2/target-ref';
import { Refusal } from '../refusal';
import { refuseGuarded } from '../requests/refuse-guarded';
import { imageNameOf } from '../runs/run';
import { imageOf } from './account-nodes';
import type { App } from './app';
import type { Command } from './command';
import { deregisterQuestion, type SnapshotToKeep } from './deregister-question';
import { imageGuard } from './image-guard';
import { findImagePlace, type ImagePlace } from './image-place';
import { askImageUses } from './image-uses';
import { removeSeveral } from './remove-several';
import { findRun } from './run-nodes';
import { placesOf } from './several';
import { scopeOf } from './start-step';

/** Removes an image from EC2, with its snapshots or without; not to be confused with *Stop Watching*. */
export const deregisterImage: Command = {
  id: 'ami.deregisterImage',
  title: () => t('Deregister Image'),
  run: async (app, place, selected) => {
    const places = placesOf(place, selected);
    if (places.length > 1) return removeSeveral(app, places, { kind: 'deregister' });
    const at = await findImagePlace(app, place);
    if (at === undefined) return;
    refuseGuarded(app.editor, [imageGuard(app, at.target, await scopeOf(app, at))], at.target, { isSelected: false });
    const image = imageOfRun(app, place) ?? imageOfTree(app, place, at);
    if (image === undefined) return;
    const uses = await app.ask.progress({ title: t('Checking what uses {0}…', image.id), canCancel: true }, signal =>
      askImageUses(image.ec2, image.id, signal),
    );
    if (uses === undefined) return;
    const deleteSnapshots = await app.ask.confirm(deregisterQuestion({ ...image, uses }));
    if (deleteSnapshots === undefined) return;
    const progress = { title: t('Deregistering {0}…', image.id), canCancel: false };
    const left = await app.ask.progress(progress, () => image.deregister(deleteSnapshots));
    app.refreshAccount();
    if (left !== undefined && left.length > 0) throw new Refusal(leftSentence(image.id, left));
  },
};

interface ImageToDeregister {
  readonly id: string;
  readonly name: string;
  readonly target: TargetRef;
  readonly snapshots: readonly SnapshotToKeep[];
  readonly ec2: () => Promise<Ec2>;
  /** Resolves with the snapshots that were to be deleted and were not. */
  readonly deregister: (deleteSnapshots: boolean) => Promise<readonly SnapshotDeletion[]>;
}

function imageOfRun(app: App, place: unknown): ImageToDeregister | undefined {
  const run = findRun(app, place);
  if (run?.imageId === undefined) return undefined;
  return {
    id: run.imageId,
    name: imageNameOf(run),
    target: run.target,
    snapshots: run.snapshots.map(({ id, size, volumeId }) => ({
      id,
      size,
      deviceName: volumeId === undefined ? undefined : run.plan?.deviceNames?.[volumeId],
    })),
    ec2: () => app.accounts.openRef(run.target),
    deregister: async deleteSnapshots => {
      const result = await app.runs.deregister(run.id, { deleteSnapshots });
      switch (result.kind) {
        case 'deregistered':
          return result.snapshots.filter(isLeft);
        case 'already-gone':
        case 'no-image':
          return [];
        case 'other-account':
          throw new Refusal(
            t('The image was not deregistered, because the profile {profile} now uses account {account}.', {
              profile: run.target.profile,
              account: result.account,
            }),
          );
        case 'failed': {
          const { profile, region } = run.target;
          const context = { doing: 'deregister', profile, region } as const;
          const { sentence, offers } = describeFailure(app, new AwsFailure(result.failure), { context });
          throw new Refusal(sentence, offers);
        }
      }
    },
  };
}

function imageOfTree(app: App, place: unknown, { target }: ImagePlace): ImageToDeregister | undefined {
  const image = imageOf(place);
  if (image === undefined) return undefined;
  return {
    id: image.id,
    name: image.name,
    target,
    snapshots: image.devices.flatMap(({ snapshotId, size, deviceName }) =>
      snapshotId === undefined ? [] : [{ id: snapshotId, size, deviceName }],
    ),
    ec2: () => app.accounts.openRef(target),
    deregister: async deleteSnapshots => {
      const ec2 = await app.accounts.openRef(target);
      const snapshots = await ec2.deregisterImage(image.id, { deleteSnapshots });
      await app.runs.imagesDeregistered(target, [image.id]);
      return snapshots.filter(isLeft);
    },
  };
}

function isLeft({ result }: SnapshotDeletion): boolean {
  return result !== 'success';
}

function leftSentence(imageId: string, left: readonly SnapshotDeletion[]): string {
  const list = left.map(({ snapshotId, result }) => `${snapshotId} (${reason(result)})`).join(', ');
  return t('Image {0} is deregistered. These snapshots were not deleted: {1}', imageId, list);
}

function reason(result: SnapshotDeletion['result']): string {
  switch (result) {
    case 'skipped':
      return t('used by another image');
    case 'missing-permissions':
      return t('not authorized');
    default:
      return t('EC2 could not delete it');
  }
}
