import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { problemAt } from '../problem';
import { isNumber } from '../request-view';
import type { StaticRule } from '../rule';

export const volumeSizeNewInImage: StaticRule = {
  id: 'volume-size-new-in-image',
  severity: 'off',
  needs: 'VolumeSize',
  yieldsTo: ['live-volume-size-change', 'volume-size-range'],
  docs: {
    what: 'VolumeSize is set without SnapshotId.',
    why: 'CreateImage cannot change the size of a volume that is on the instance.',
    except: 'The device is new. If the instance is known, `live-volume-size-change` checks this.',
    ec2: 'not confirmed: refused or ignored',
    source: 'SDK, BlockDeviceMappings ("You can\'t change the volume size using the VolumeSize parameter").',
  },
  ebs(ebs, { document }) {
    const { VolumeSize, SnapshotId } = ebs.members;
    if (!isNumber(VolumeSize) || SnapshotId !== undefined) return undefined;
    const message = t('CreateImage cannot change the size of an existing volume. Modify the volume first.');
    return problemAt(VolumeSize.value, message, { fixes: () => [removal(document, ebs, VolumeSize)] });
  },
};
