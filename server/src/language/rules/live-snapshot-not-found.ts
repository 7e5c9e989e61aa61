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
    what: 'The snapshot is not visible to the account in this region.',
    why: 'EC2 looks for it only there: among its own snapshots, public ones, and those shared with it.',
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
