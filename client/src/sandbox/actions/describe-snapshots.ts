import { type FilterTable, readFilters } from '../protocol/filters';
import { readPage, refusePagingOf } from '../protocol/pages';
import type { Xml } from '../protocol/xml';
import { ownedBy } from '../rules/owners';
import { selectByIds } from '../rules/resource-ids';
import { hasBegun, snapshotStatus } from '../world/snapshot-state';
import type { Snapshot } from '../world/world';
import type { Action, Call } from './action';

export const describeSnapshots: Action = {
  name: 'DescribeSnapshots',
  service: 'ec2',
  kind: 'read',
  parameters: ['SnapshotId.N', 'Owner.N', 'Filter.N.Name', 'Filter.N.Value.M', 'MaxResults', 'NextToken', 'DryRun'],
  notModelled: ['RestorableBy.N'],
  run(call) {
    const { form, place, now } = call;
    refusePagingOf(form, 'SnapshotId', 'snapshotSet');
    const begun = [...place.snapshots].filter(([, snapshot]) => hasBegun(snapshot, now));
    const chosen = selectByIds('snapshot', form.texts('SnapshotId'), new Map(begun));
    const owned = ownedBy(form.texts('Owner'), place.account);
    const kept = chosen.filter(it => owned(it.ownerId)).filter(readFilters(form, filters(call)));
    const page = readPage(form, kept, 5, 1000);
    return { snapshotSet: page.items.map(snapshot => describeSnapshot(call, snapshot)), nextToken: page.nextToken };
  },
};

function filters({ now }: Call): FilterTable<Snapshot> {
  return {
    description: it => [it.description],
    encrypted: it => [it.encrypted],
    'owner-id': it => [it.ownerId],
    progress: it => [snapshotStatus(it, now).progress],
    'snapshot-id': it => [it.snapshotId],
    'start-time': it => [new Date(it.startedAt).toISOString()],
    status: it => [snapshotStatus(it, now).state],
    'storage-tier': it => [it.storageTier],
    'volume-id': it => [it.volumeId],
    'volume-size': it => [it.size],
  };
}

function describeSnapshot({ now }: Call, snapshot: Snapshot): Xml {
  const { state, progress } = snapshotStatus(snapshot, now);
  return {
    snapshotId: snapshot.snapshotId,
    volumeId: snapshot.volumeId,
    status: state,
    statusMessage: state === 'error' ? snapshot.failure?.message : undefined,
    startTime: new Date(snapshot.startedAt),
    progress,
    ownerId: snapshot.ownerId,
    volumeSize: snapshot.size,
    description: snapshot.description,
    tagSet: snapshot.tags.map(tag => ({ ...tag })),
    encrypted: snapshot.encrypted,
    storageTier: snapshot.storageTier,
    completionTime: state === 'completed' ? new Date(snapshot.completedAt) : undefined,
  };
}
