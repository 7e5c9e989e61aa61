import { t } from '@vscode/l10n';
import { itemRemoval, replacement } from '../common-fixes';
import { deviceOf } from '../device-names';
import { freeDeviceNames } from '../free-names';
import { problemAt } from '../problem';
import type { StringProperty } from '../request-view';
import type { Problem, StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const deviceNameDuplicate: StaticRule = {
  id: 'device-name-duplicate',
  severity: 'error',
  docs: {
    what: 'Two mappings have one DeviceName.',
    why: 'EC2 refuses the request, whatever the two mappings say.',
    ec2: '`InvalidBlockDeviceMapping`: /dev/sdk is being assigned to multiple times.',
    source: 'fisma-ready/ubuntu-lts#38; hashicorp/terraform#7233',
  },
  request(request, { document }) {
    const seen = new Map<string, StringProperty>();
    const problems: Problem[] = [];
    for (const mapping of request.mappings) {
      const device = deviceOf(mapping);
      if (device === undefined) continue;
      const name = device.value.value;
      const earlier = seen.get(name);
      if (earlier === undefined) {
        seen.set(name, device);
        continue;
      }
      problems.push(
        problemAt(device.value, t('{0} is mapped twice.', shownText(name)), {
          related: [{ ...spanOf(earlier), message: t('{0} is mapped here first.', shownText(name)) }],
          fixes: () => {
            const free = freeDeviceNames(document)[0];
            return [
              ...(free === undefined ? [] : [replacement(document, device.value, free)]),
              ...itemRemoval(document, request.members.BlockDeviceMappings, mapping, t('Remove this mapping')),
            ];
          },
        }),
      );
    }
    return problems;
  },
};

function spanOf({ value: { offset, end } }: StringProperty) {
  return { offset, end };
}
