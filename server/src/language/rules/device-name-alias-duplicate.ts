import { t } from '@vscode/l10n';
import { deviceOf, lettersOf } from '../device-names';
import { freeNameFixes } from '../free-name-fixes';
import { problemAt, relatedPlace } from '../problem';
import { repeatsIn } from '../repeats';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const deviceNameAliasDuplicate: StaticRule = {
  id: 'device-name-alias-duplicate',
  severity: 'warning',
  needs: 'BlockDeviceMappings',
  yieldsTo: ['device-name-duplicate'],
  docs: {
    what: 'Two names that many kernels make one device of: `/dev/sdf`, `/dev/xvdf` and `xvdf`.',
    why: 'EC2 tells them apart by their text; the guest does not.',
    except: 'Not confirmed for every kernel.',
    source: 'EC2 user guide, device_naming ("could be renamed /dev/xvdh"); hashicorp/terraform#7256',
  },
  request({ mappings }, { document }) {
    return repeatsIn(mappings, deviceOf, lettersOf)
      .filter(({ first, again }) => first.name.value !== again.name.value)
      .map(({ first, again }) => {
        const [one, other] = [shownText(first.name.value), shownText(again.name.value)];
        return problemAt(again.name, t('Many kernels treat {0} and {1} as the same device.', one, other), {
          related: [relatedPlace(first.name, t('The other device name.'))],
          fixes: () => freeNameFixes(document, again.item, again.name),
        });
      });
  },
};
