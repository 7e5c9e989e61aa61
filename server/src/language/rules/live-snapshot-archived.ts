import { t } from '@vscode/l10n';
import { placeOf } from '../live-place';
import { snapshotIn } from '../live-volume';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { LiveRule } from '../rule';

export const liveSnapshotArchived: LiveRule = {
  id: 'live-snapshot-archived',
  severity: 'error',
  needs: 'SnapshotId',
  live: true,
  docs: {
    what: 'The snapshot is archived.',
    why: 'Restore it to the standard tier first.',
    ec2: 'not confirmed',
    source: 'botocore, Snapshot.StorageTier.',
  },
  ebs(ebs, { facts }) {
    const { SnapshotId } = ebs.members;
    const snapshot = snapshotIn(ebs, facts);
    if (!isString(SnapshotId) || snapshot?.archived !== true) return undefined;
    const message = t('{0} in {1} is archived. Restore it before you use it.', snapshot.id, placeOf(facts.target));
    return problemAt(SnapshotId.value, message);
  },
};
