import { t } from '@vscode/l10n';
import { excessiveIops } from '../iops-ratio';
import { problemAt, relatedPlace } from '../problem';
import type { StaticRule } from '../rule';
import { isInteger } from '../volume-of';

export const iopsSizeRatio: StaticRule = {
  id: 'iops-size-ratio',
  severity: 'error',
  needs: 'Iops',
  yieldsTo: ['iops-range'],
  docs: {
    what: 'Iops is more than VolumeSize allows: 500 for each GiB of gp3, 50 of io1, 1,000 of io2.',
    why: 'EC2 rejects it.',
    except:
      'A gp3 volume with 3,000 IOPS is allowed at any size. Without VolumeSize nothing is reported, because the size is that of the snapshot or of the volume on the instance.',
    ec2: '`InvalidParameterValue`: Iops to volume size ratio of 750.000000 is too high; maximum is 500',
    source: 'EBS user guide, general-purpose and provisioned-iops; rocicorp/mono#4410, kubernetes/kops#10843',
  },
  ebs(ebs, { document }) {
    const { VolumeSize } = ebs.members;
    if (!isInteger(VolumeSize)) return undefined;
    const excess = excessiveIops(document, ebs, VolumeSize.value.value);
    if (excess === undefined) return undefined;
    const message = t(
      '{iops} IOPS is too high for {size} GiB. {type} volumes can have up to {most} IOPS per GiB.',
      excess.numbers,
    );
    return problemAt(excess.value, message, {
      related: [relatedPlace(VolumeSize.value, t('VolumeSize is set here.'))],
      fixes: excess.fixes,
    });
  },
};
