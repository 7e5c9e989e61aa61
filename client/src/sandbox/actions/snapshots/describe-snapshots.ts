import { snapshotAnswer } from '../../answers/snapshot-answer';
import { readFilters } from '../../protocol/filters';
import { readPage, refusePagingOf } from '../../protocol/pages';
import { ownedBy } from '../../rules/owners';
import { selectByIds } from '../../rules/resource-ids';
import { usableBy } from '../../rules/usable-by';
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
    const holds = readFilters(form, 'DescribeSnapshots');
    const kept = chosen
      .filter(it => owned(it.ownerId) && usable(it.permissions))
      .filter(it => holds(snapshotAnswer(it, place.account, now)));
    const page = readPage(form, kept, 5, 1000);
    return {
      snapshotSet: page.items.map(snapshot => snapshotAnswer(snapshot, place.account, now)),
      nextToken: page.nextToken,
    };
  },
};
