import { t } from '@vscode/l10n';
import { choices, removal } from '../common-fixes';
import { isGiven } from '../not-given';
import { keyOf, problemAt, relatedPlace } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const mappingNoDeviceWithVirtualName: StaticRule = {
  id: 'mapping-no-device-with-virtual-name',
  severity: 'warning',
  needs: 'NoDevice',
  yieldsTo: ['mapping-no-device-with-ebs'],
  docs: {
    what: 'A mapping has NoDevice and VirtualName.',
    why: 'NoDevice excludes the device, regardless of the rest of the mapping.',
    ec2: 'none',
    source: 'API reference, NoDevice.',
  },
  mapping(mapping, { document }) {
    const { VirtualName, NoDevice } = mapping.members;
    if (VirtualName === undefined || !isGiven(VirtualName) || !isString(NoDevice)) return undefined;
    const message = t('NoDevice excludes the device from the image, so VirtualName is ignored.');
    return problemAt(keyOf(NoDevice), message, {
      related: [relatedPlace(keyOf(VirtualName), t('VirtualName is set here.'))],
      fixes: () => choices([removal(document, mapping, NoDevice), removal(document, mapping, VirtualName)]),
    });
  },
};
