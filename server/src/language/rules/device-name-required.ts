import { t } from '@vscode/l10n';

import { freeDeviceNames } from '../free-names';
import { problemAt, startOf } from '../problem';
import { insertMember } from '../request-edits';
import type { StaticRule } from '../rule';

export const deviceNameRequired: StaticRule = {
  id: 'device-name-required',
  severity: 'error',
  docs: {
    what: 'A mapping has no DeviceName.',
    why: 'EC2 cannot know which device is meant.',
    ec2: '`InvalidBlockDeviceMapping`: Missing device name (seen on RunInstances)',
    source: 'aws-samples/cdk-image-pipeline#66; packer-plugin-amazon, block_device.go.',
  },
  mapping({ node, members }, { document }) {
    if (members.DeviceName !== undefined || !node.whole) return undefined;
    return problemAt(startOf(node), t('DeviceName is required in every mapping.'), {
      fixes: () => {
        const device = freeDeviceNames(document)[0] ?? '';
        return [
          { title: t('Insert DeviceName'), changes: [insertMember(document, node, 'DeviceName', device, 'first')] },
        ];
      },
    });
  },
};
