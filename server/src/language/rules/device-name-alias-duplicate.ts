import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { deviceOf, lettersOf } from '../device-names';
import { freeDeviceNames } from '../free-names';
import { problemAt } from '../problem';
import type { StringProperty } from '../request-view';
import type { Problem, StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const deviceNameAliasDuplicate: StaticRule = {
  id: 'device-name-alias-duplicate',
  severity: 'warning',
  docs: {
    what: 'Two names that many kernels make one device of: `/dev/sdf`, `/dev/xvdf` and `xvdf`.',
    why: 'EC2 tells them apart by their text; the guest does not.',
    except: 'Not confirmed for every kernel.',
    source: 'EC2 user guide, device_naming ("could be renamed /dev/xvdh"); hashicorp/terraform#7256',
  },
  request(request, { document }) {
    const seen = new Map<string, StringProperty>();
    const problems: Problem[] = [];
    for (const mapping of request.mappings) {
      const device = deviceOf(mapping);
      const letters = device === undefined ? undefined : lettersOf(device.value.value);
      if (device === undefined || letters === undefined) continue;
      const earlier = seen.get(letters);
      if (earlier === undefined) {
        seen.set(letters, device);
        continue;
      }
      const [first, second] = [earlier.value.value, device.value.value];
      if (first === second) continue;
      problems.push(
        problemAt(
          device.value,
          t('{0} and {1} become the same device on many kernels.', shownText(first), shownText(second)),
          {
            related: [{ offset: earlier.value.offset, end: earlier.value.end, message: t('The other name is here.') }],
            fixes: () => {
              const free = freeDeviceNames(document)[0];
              return free === undefined ? [] : [replacement(document, device.value, free)];
            },
          },
        ),
      );
    }
    return problems;
  },
};
