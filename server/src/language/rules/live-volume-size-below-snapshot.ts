import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { formatNumber } from '../format-number';
import { placeOf } from '../live-place';
import { snapshotIn } from '../live-volume';
import { problemAt } from '../problem';
import type { LiveRule } from '../rule';
import { isInteger } from '../volume-of';

export const liveVolumeSizeBelowSnapshot: LiveRule = {
  id: 'live-volume-size-below-snapshot',
  severity: 'error',
  needs: 'VolumeSize',
  live: true,
  yieldsTo: ['volume-size-range', 'live-volume-size-change'],
  docs: {
    what: 'VolumeSize is less than the size of the snapshot.',
    why: 'The volume cannot be smaller than its snapshot.',
    ec2: "`InvalidBlockDeviceMapping`: Volume of size 50GB is smaller than snapshot 'snap-…', expect size >= 100GB",
    source: 'API reference, VolumeSize; banzaicloud/pipeline#3006',
  },
  ebs(ebs, { document, facts }) {
    const { VolumeSize } = ebs.members;
    const snapshot = snapshotIn(ebs, facts);
    if (!snapshot || !isInteger(VolumeSize) || VolumeSize.value.value >= snapshot.size) return undefined;
    const message = t('The volume must be at least as large as {id} in {place}, which has {size} GiB.', {
      id: snapshot.id,
      place: placeOf(facts.target),
      size: formatNumber(snapshot.size),
    });
    return problemAt(VolumeSize.value, message, {
      fixes: () => [replacement(document, VolumeSize.value, snapshot.size)],
    });
  },
};
