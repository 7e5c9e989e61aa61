import { t } from '@vscode/l10n';
import { choices, itemRemoval } from '../common-fixes';
import { deviceOf } from '../device-names';
import { freeNameFixes } from '../free-name-fixes';
import { problemAt, relatedPlace } from '../problem';
import { isCopy, repeatsIn } from '../repeats';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const deviceNameDuplicate: StaticRule = {
  id: 'device-name-duplicate',
  severity: 'error',
  needs: 'BlockDeviceMappings',
  docs: {
    what: 'Two mappings have the same DeviceName.',
    why: 'EC2 rejects the request, even if the two mappings are identical.',
    ec2: '`InvalidBlockDeviceMapping`: /dev/sdk is being assigned to multiple times.',
    source: 'fisma-ready/ubuntu-lts#38; hashicorp/terraform#7233',
  },
  request({ mappings, members }, { document }) {
    return repeatsIn(mappings, deviceOf).map(repeat => {
      const { first, again } = repeat;
      const device = shownText(again.name.value);
      return problemAt(again.name, t('{0} is already mapped.', device), {
        related: [relatedPlace(first.name, t('First mapping of {0}.', device))],
        fixes: () => {
          const remove = itemRemoval(document, members.BlockDeviceMappings, again.item, t('Remove this mapping'));
          const fixes = [...freeNameFixes(document, again.item, again.name), ...remove];
          return isCopy(document, repeat) ? fixes : choices(fixes);
        },
      });
    });
  },
};
