import { t } from '@vscode/l10n';
import { removal, replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const noDeviceValue: StaticRule = {
  id: 'no-device-value',
  severity: 'hint',
  needs: 'NoDevice',
  docs: {
    what: 'NoDevice is a string that is not empty.',
    why: 'NoDevice has the same effect with any value: `"NoDevice": "false"` also removes the device.',
    ec2: 'none',
    source: 'API reference, NoDevice.',
  },
  mapping(mapping, { document }) {
    const { NoDevice } = mapping.members;
    if (!isString(NoDevice) || NoDevice.value.value === '') return undefined;
    const message = t('NoDevice excludes the device, even with this value. Use "".');
    return problemAt(NoDevice.value, message, {
      fixes: () => [replacement(document, NoDevice.value, ''), removal(document, mapping, NoDevice)],
    });
  },
};
