import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const virtualNameRange: StaticRule = {
  id: 'virtual-name-range',
  severity: 'error',
  needs: 'VirtualName',
  docs: {
    what: 'The number in VirtualName is greater than 23.',
    why: 'ephemeral23 is the highest. Volumes that the instance type does not have are ignored at launch.',
    ec2: 'not confirmed',
    source: 'EC2 user guide, block-device-mapping-concepts; cfn-lint E3715.',
  },
  mapping({ members: { VirtualName } }, { document }) {
    if (!isString(VirtualName)) return undefined;
    const { value } = VirtualName;
    const [, number] = /^ephemeral([1-9]\d*)$/.exec(value.value) ?? [];
    if (number === undefined || Number(number) <= 23) return undefined;
    return problemAt(value, t('VirtualName must be ephemeral0 to ephemeral23.'), {
      fixes: () => [replacement(document, value, 'ephemeral23', { guess: true })],
    });
  },
};
