import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const virtualNameNvme: StaticRule = {
  id: 'virtual-name-nvme',
  severity: 'off',
  needs: 'VirtualName',
  docs: {
    what: 'A mapping has a VirtualName.',
    why: 'NVMe instance store volumes are attached automatically, and M3 instances ignore the mapping of the image. In both cases it has no effect.',
    except: 'The instance type has instance store volumes that are not NVMe.',
    ec2: 'none',
    source: 'API reference, VirtualName.',
  },
  mapping({ members: { VirtualName } }) {
    if (!isString(VirtualName)) return undefined;
    return problemAt(
      VirtualName.value,
      t('NVMe instance store volumes are attached automatically. This mapping has no effect on them.'),
    );
  },
};
