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
    what: 'Two mappings have names that many kernels treat as the same device: `/dev/sdf`, `/dev/xvdf` and `xvdf`.',
    why: 'EC2 treats them as different devices; the instance does not.',
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
