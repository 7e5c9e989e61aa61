import { snapshotAnswer } from '../../answers/snapshot-answer';
import { readPage } from '../../protocol/pages';
import { authorize, endDryRun, resourceArn } from '../../rules/permission';
import { inBin } from '../../rules/recycle-bin';
import { requiredText } from '../../rules/required';
import { checkIdFormat, notFound } from '../../rules/resource-ids';
import type { Action } from '../action';

export const listSnapshotsInRecycleBin: Action = {
  name: 'ListSnapshotsInRecycleBin',
  service: 'ec2',
  kind: 'read',
  parameters: ['SnapshotId.N', 'MaxResults', 'NextToken', 'DryRun'],
  run({ form, place, now }) {
    const ids = form.texts('SnapshotId');
    for (const id of ids) checkIdFormat('snapshot', id);
    const all = [...inBin(place.snapshots, now).values()];
    const page = readPage(
      form,
      all.filter(it => ids.length === 0 || ids.includes(it.snapshotId)),
      5,
      1000,
    );
    const snapshotSet = page.items.map(({ snapshotId, volumeId, description, binned: { enteredAt, exitsAt } }) => {
      const times = { recycleBinEnterTime: new Date(enteredAt), recycleBinExitTime: new Date(exitsAt) };
      return { snapshotId, ...times, description, volumeId };
    });
    return { snapshotSet, nextToken: page.nextToken };
  },
};

export const restoreSnapshotFromRecycleBin: Action = {
  name: 'RestoreSnapshotFromRecycleBin',
  service: 'ec2',
  kind: 'change',
  parameters: ['SnapshotId', 'DryRun'],
  run(call) {
    const { place, form, now } = call;
    const id = requiredText(form, 'SnapshotId');
    checkIdFormat('snapshot', id);
    const snapshot = place.snapshots.get(id);
    if (snapshot === undefined || !inBin(place.snapshots, now).has(id)) throw notFound('snapshot', [id]);
    authorize(call, 'ec2:RestoreSnapshotFromRecycleBin', resourceArn(call, 'snapshot', id));
    endDryRun(call);
    snapshot.binned = undefined;
    const { status, progress, startTime, volumeId, volumeSize, description, encrypted, ownerId } = snapshotAnswer(
      snapshot,
      place.account,
      now,
    );
    return { snapshotId: id, description, encrypted, ownerId, progress, startTime, status, volumeId, volumeSize };
  },
};
