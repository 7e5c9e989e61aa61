import { t } from '@vscode/l10n';
import { removal, replacement } from '../common-fixes';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { causeOfWrong } from '../wrong-value';

export const noDeviceBoolean: StaticRule = {
  id: 'no-device-boolean',
  severity: 'error',
  docs: {
    what: 'NoDevice is true or false.',
    why: 'The AWS SDK sends `NoDevice=false`, and EC2 removes the device. In Ansible, Packer, and the 2013 version of the API, it is a boolean.',
    ec2: 'none',
    source: 'Measured with the SDK and aws-cli 1.45.11; Ansible ec2_ami.py; API reference of 2013.',
  },
  wrongValue(wrong, { document }) {
    const { value, property, parent } = wrong;
    if (value.kind !== 'boolean' || causeOfWrong(wrong) !== 'boolean-no-device') return undefined;
    const message = t('NoDevice must be a string. Use "" to exclude the device, or remove the member to include it.');
    return problemAt(value, message, {
      fixes: () => [value.value ? replacement(document, value, '') : removal(document, parent, property)],
    });
  },
};
