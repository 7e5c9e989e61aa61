import { t } from '@vscode/l10n';
import { excessiveIops } from '../iops-ratio';
import { placeOf } from '../live-place';
import { snapshotIn } from '../live-volume';
import { problemAt } from '../problem';
import type { LiveRule } from '../rule';

export const liveIopsRatioSnapshot: LiveRule = {
  id: 'live-iops-ratio-snapshot',
  severity: 'error',
  needs: 'Iops',
  live: true,
  yieldsTo: ['iops-range'],
  docs: {
    what: 'Iops is more than the size of the snapshot allows, and VolumeSize is not set.',
    why: 'The volume gets the size of the snapshot, and EC2 rejects the ratio.',
    ec2: '`InvalidParameterValue`: Iops to volume size ratio of 750.000000 is too high; maximum is 500',
    source: 'As `iops-size-ratio`.',
  },
  ebs(ebs, { document, facts }) {
    const snapshot = snapshotIn(ebs, facts);
    if (!snapshot || ebs.members.VolumeSize !== undefined) return undefined;
    const excess = excessiveIops(document, ebs, snapshot.size);
    if (excess === undefined) return undefined;
    const message = t(
      '{iops} IOPS is too high for the {size} GiB of {id} in {place}. {type} volumes can have up to {most} IOPS per GiB.',
      {
        ...excess.numbers,
        id: snapshot.id,
        place: placeOf(facts.target),
      },
    );
    return problemAt(excess.value, message, { fixes: excess.fixes });
  },
};
