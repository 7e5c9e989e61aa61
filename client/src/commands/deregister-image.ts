import * as vscode from 'vscode';
import { describeFailure } from '../asking/describe-failure';
import { AwsFailure } from '../ec2/aws-failure';
import { describeAccount } from '../ec2/describe-account';
import type { SnapshotDeletion } from '../ec2/ec2';
import type { TargetRef } from '../ec2/target-ref';
import { plain } from '../foreign-text';
import { Refusal } from '../refusal';
import { imageNameOf } from '../runs/run';
import { imageOf } from './account-nodes';
import type { App } from './app';
import type { Command } from './command';
import { findRun } from './run-nodes';
import { waiting } from './waiting';

/** Removes an image from EC2, with its snapshots or without; not to be confused with *Stop Watching*. */
export const deregisterImage: Command = {
  id: 'ami.deregisterImage',
  title: vscode.l10n.t('Deregister image'),
  run: async (app, place) => {
    const doomed = findRun(app, place) ? ofRun(app, place) : await ofTree(app, place);
    const deleteSnapshots = doomed && (await confirm(doomed));
    if (!doomed || deleteSnapshots === undefined) return;
    const title = vscode.l10n.t('Deregistering {0}…', doomed.id);
    const left = await waiting(title, () => doomed.deregister(deleteSnapshots));
    app.refreshAccount();
    if (left?.length) throw new Refusal(leftSentence(doomed.id, left));
  },
};

interface Doomed {
  readonly id: string;
  readonly name: string;
  readonly target: TargetRef;
  readonly snapshots: number;
  /** Resolves with the snapshots that stayed although they should go. */
  deregister(deleteSnapshots: boolean): Promise<readonly SnapshotDeletion[]>;
}

function ofRun(app: App, place: unknown): Doomed | undefined {
  const run = findRun(app, place);
  if (!run?.imageId) return undefined;
  return {
    id: run.imageId,
    name: imageNameOf(run),
    target: run.target,
    snapshots: run.snapshots.length,
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
            vscode.l10n.t(
              'The profile {0} is signed in to account {1} now, so nothing was done.',
              plain(run.target.profile),
              result.account,
            ),
          );
        case 'failed': {
          const { sentence, offers } = describeFailure(app, new AwsFailure(result.failure), {
            context: { doing: 'deregister', profile: run.target.profile, region: run.target.region },
          });
          throw new Refusal(sentence, offers);
        }
      }
    },
  };
}

async function ofTree(app: App, place: unknown): Promise<Doomed | undefined> {
  const image = imageOf(place);
  const state = app.targets.of();
  if (!image || state.kind !== 'ready') return undefined;
  const { target } = state;
  return {
    id: image.id,
    name: image.name,
    target: await app.accounts.refer(target),
    snapshots: image.devices.filter(device => device.snapshotId).length,
    deregister: async deleteSnapshots => {
      const ec2 = await app.accounts.open(target);
      return (await ec2.deregisterImage(image.id, { deleteSnapshots })).filter(isLeft);
    },
  };
}

/** Undefined: the person keeps the image. */
async function confirm({ id, name, target, snapshots }: Doomed): Promise<boolean | undefined> {
  const withSnapshots = vscode.l10n.t('Deregister and Delete Snapshots');
  const alone = vscode.l10n.t('Deregister, Keep Snapshots');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Deregister image {0}?', plain(name)),
    {
      modal: true,
      detail: vscode.l10n.t(
        '{0} in account {1}, region {2}. Nothing can be launched from it any more; running instances go on. Its snapshots ({3}) stay and cost money unless they are deleted too.',
        id,
        describeAccount(target),
        target.region,
        snapshots,
      ),
    },
    withSnapshots,
    alone,
  );
  return answer === withSnapshots ? true : answer === alone ? false : undefined;
}

function isLeft({ result }: SnapshotDeletion): boolean {
  return result !== 'success';
}

function leftSentence(imageId: string, left: readonly SnapshotDeletion[]): string {
  const list = left.map(({ snapshotId, result }) => `${snapshotId} (${reason(result)})`).join(', ');
  return vscode.l10n.t('{0} is deregistered, but snapshots stayed: {1}', imageId, list);
}

function reason(result: SnapshotDeletion['result']): string {
  switch (result) {
    case 'skipped':
      return vscode.l10n.t('another image uses it');
    case 'missing-permissions':
      return vscode.l10n.t('not permitted');
    default:
      return vscode.l10n.t('EC2 failed to delete it');
  }
}
