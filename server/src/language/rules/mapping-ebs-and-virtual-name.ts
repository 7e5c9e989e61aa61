import { t } from '@vscode/l10n';
import { choices, removal } from '../common-fixes';
import { isGiven } from '../not-given';
import { keyOf, problemAt, relatedPlace } from '../problem';
import type { StaticRule } from '../rule';

export const mappingEbsAndVirtualName: StaticRule = {
  id: 'mapping-ebs-and-virtual-name',
  severity: 'error',
  needs: 'VirtualName',
  docs: {
    what: 'A mapping has Ebs and VirtualName.',
    why: 'A device is either an EBS volume or an instance store volume. Packer 0.7 sent both and created images whose instance store devices were EBS volumes without a size.',
    ec2: '`InvalidBlockDeviceMapping` (not confirmed for CreateImage)',
    source: 'API reference of Auto Scaling, BlockDeviceMapping ("exactly one of"); hashicorp/packer#1500',
  },
  mapping(mapping, { document }) {
    const { Ebs, VirtualName } = mapping.members;
    if (Ebs === undefined || VirtualName === undefined || !isGiven(Ebs) || !isGiven(VirtualName)) return undefined;
    return problemAt(keyOf(VirtualName), t('Use either Ebs or VirtualName, not both.'), {
      related: [relatedPlace(keyOf(Ebs), t('Ebs is set here.'))],
      fixes: () => choices([removal(document, mapping, VirtualName), removal(document, mapping, Ebs)]),
    });
  },
};
