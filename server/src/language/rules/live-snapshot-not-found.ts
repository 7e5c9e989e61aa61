import { t } from '@vscode/l10n';
import { placeOf } from '../live-place';
import { snapshotIn } from '../live-volume';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { LiveRule } from '../rule';

export const liveSnapshotNotFound: LiveRule = {
  id: 'live-snapshot-not-found',
  severity: 'error',
  needs: 'SnapshotId',
  live: true,
  yieldsTo: ['snapshot-id-format'],
  docs: {
    what: 'The snapshot does not exist in this region, or the account has no access to it.',
    why: 'EC2 finds only snapshots of this region that the account owns, that are shared with it, or that are public.',
    ec2: '`InvalidSnapshot.NotFound`',
    source: 'EC2 error codes.',
  },
  ebs(ebs, { facts }) {
    const { SnapshotId } = ebs.members;
    if (!isString(SnapshotId) || snapshotIn(ebs, facts) !== null) return undefined;
    const { value } = SnapshotId;
    const message = t(
      'Snapshot {0} does not exist in {1}, or is not shared with the account.',
      value.value,
      placeOf(facts.target),
    );
    return problemAt(value, message);
  },
};
