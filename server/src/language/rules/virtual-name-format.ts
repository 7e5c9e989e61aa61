import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const virtualNameFormat: StaticRule = {
  id: 'virtual-name-format',
  severity: 'error',
  needs: 'VirtualName',
  docs: {
    what: 'VirtualName is not `ephemeral` and a number.',
    why: 'It names an instance store volume: ephemeral0 to ephemeral23.',
    ec2: '`InvalidBlockDeviceMapping` or `InvalidParameterValue` (not confirmed)',
    source: 'API reference, VirtualName; EC2 user guide, block-device-mapping-concepts; cfn-lint E3715.',
  },
  mapping({ members: { VirtualName } }, { document }) {
    if (!isString(VirtualName) || /^ephemeral(0|[1-9]\d*)$/.test(VirtualName.value.value)) return undefined;
    const { value } = VirtualName;
    return problemAt(value, t('VirtualName must be ephemeral0 to ephemeral23.'), {
      fixes: () => {
        const number = Number(/\d+/.exec(value.value)?.[0] ?? 0);
        return [replacement(document, value, `ephemeral${number <= 23 ? number : 0}`)];
      },
    });
  },
};
