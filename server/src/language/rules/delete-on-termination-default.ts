import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { deviceTitle, isRootName } from '../device-names';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { isNewVolume } from '../volume-of';

export const deleteOnTerminationDefault: StaticRule = {
  id: 'delete-on-termination-default',
  severity: 'off',
  docs: {
    what: 'A new volume has no DeleteOnTermination.',
    why: 'The default is true for the root device and false for others, so data volumes remain after the instance is terminated.',
    except: 'You want this, or the instance has the volume, which keeps its setting.',
    ec2: 'none',
    source: 'EC2 user guide, block-device-mapping-concepts.',
  },
  ebs(ebs, { document }) {
    const { Ebs } = ebs.mapping.members;
    if (Ebs === undefined || ebs.members.DeleteOnTermination !== undefined || !isNewVolume(ebs)) return undefined;
    if (isRootName(deviceTitle(ebs.mapping))) return undefined;
    return problemAt(
      keyOf(Ebs),
      t('Without DeleteOnTermination, this volume is kept when the instance is terminated.'),
      {
        fixes: () => [insertion(document, ebs, 'DeleteOnTermination', true)],
      },
    );
  },
};
