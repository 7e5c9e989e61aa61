import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { blankProblem } from '../not-given';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { slipIn } from '../slip';

export const virtualNameFormat: StaticRule = {
  id: 'virtual-name-format',
  severity: 'error',
  needs: 'VirtualName',
  docs: {
    what: 'VirtualName must be `ephemeral` followed by a number.',
    why: 'It names an instance store volume: ephemeral0 to ephemeral23.',
    ec2: '`InvalidBlockDeviceMapping` or `InvalidParameterValue` (not confirmed)',
    source: 'API reference, VirtualName; EC2 user guide, block-device-mapping-concepts; cfn-lint E3715.',
  },
  mapping(mapping, { document }) {
    const { VirtualName } = mapping.members;
    if (!isString(VirtualName) || isVirtualName(VirtualName.value.value)) return undefined;
    const { value } = VirtualName;
    const known = blankProblem(document, mapping, VirtualName) ?? slipIn(document, 'VirtualName', value, isVirtualName);
    if (known !== undefined) return known;
    return problemAt(value, t('VirtualName must be ephemeral0 to ephemeral23.'), {
      fixes: () => {
        const number = Number(/^[a-z]*[ _-]?(\d{1,2})$/i.exec(value.value)?.[1] ?? 24);
        return number <= 23 ? [replacement(document, value, `ephemeral${number}`, { guess: true })] : [];
      },
    });
  },
};

function isVirtualName(text: string): boolean {
  return /^ephemeral(0|[1-9]\d*)$/.test(text);
}
