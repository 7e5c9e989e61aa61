import { snapshotAnswer } from '../../answers/snapshot-answer';
import { keepMatching } from '../../protocol/filters';
import { readPage, refusePagingOf } from '../../protocol/pages';
import { ownedBy } from '../../rules/owners';
import { selectByIds } from '../../rules/resource-ids';
import { usableBy } from '../../rules/usable-by';
import type { Snapshot } from '../../world/snapshot';
import { visibleSnapshots } from '../../world/visible';
import type { Action } from '../action';

export const describeSnapshots: Action = {
  name: 'DescribeSnapshots',
  service: 'ec2',
  kind: 'read',
  parameters: [
    'SnapshotId.N',
    'Owner.N',
    'RestorableBy.N',
    'Filter.N.Name',
    'Filter.N.Value.N',
    'MaxResults',
    'NextToken',
    'DryRun',
  ],
  run({ form, place, now, world }) {
    refusePagingOf(form, 'SnapshotId', 'snapshotSet');
    const chosen = selectByIds('snapshot', form.texts('SnapshotId'), visibleSnapshots(world, place, now));
    const owned = ownedBy(form.texts('Owner'), place.account);
    const usable = usableBy(form.texts('RestorableBy'), place.account);
    const meant = chosen.filter(it => owned(it.ownerId) && usable(it.permissions));
    const answerOf = (snapshot: Snapshot) => snapshotAnswer(snapshot, place.account, now);
    const page = readPage(form, keepMatching(form, 'DescribeSnapshots', meant, answerOf), 5, 1000);
    return {
      snapshotSet: page.items.map(answerOf),
      nextToken: page.nextToken,
    };
  },
};
