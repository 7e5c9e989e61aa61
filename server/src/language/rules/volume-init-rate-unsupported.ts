import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const volumeInitRateUnsupported: StaticRule = {
  id: 'volume-init-rate-unsupported',
  severity: 'error',
  needs: 'VolumeInitializationRate',
  docs: {
    what: 'VolumeInitializationRate is set.',
    why: 'It applies to launches from a snapshot. SDK: "not supported when using CreateImage".',
    ec2: '`UnknownParameter` (not confirmed)',
    source: 'SDK, VolumeInitializationRate.',
  },
  ebs(ebs, { document }) {
    const { VolumeInitializationRate } = ebs.members;
    if (VolumeInitializationRate === undefined) return undefined;
    return problemAt(keyOf(VolumeInitializationRate), t('CreateImage does not support VolumeInitializationRate.'), {
      fixes: () => [removal(document, ebs, VolumeInitializationRate)],
    });
  },
};
