import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { describesNewVolume } from '../free-name-fixes';

import { freeDeviceNames } from '../free-names';
import { problemAt, startOf } from '../problem';
import { isMissing } from '../request-view';
import type { StaticRule } from '../rule';

export const deviceNameRequired: StaticRule = {
  id: 'device-name-required',
  severity: 'error',
  docs: {
    what: 'A mapping has no DeviceName.',
    why: 'EC2 cannot tell which device the mapping is for.',
    ec2: '`InvalidBlockDeviceMapping`: Missing device name (seen on RunInstances)',
    source: 'aws-samples/cdk-image-pipeline#66; packer-plugin-amazon, block_device.go.',
  },
  mapping(mapping, { document }) {
    const { node, members } = mapping;
    if (!isMissing(mapping, 'DeviceName', members.DeviceName)) return undefined;
    return problemAt(startOf(node), t('DeviceName is required in every mapping.'), {
      fixes: () => {
        const free = describesNewVolume(mapping) ? freeDeviceNames(document)[0] : undefined;
        return free === undefined ? [] : [insertion(document, mapping, 'DeviceName', free, 'first')];
      },
    });
  },
};
