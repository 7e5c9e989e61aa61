import { t } from '@vscode/l10n';
import { itemRemoval } from '../common-fixes';
import { deviceTitle, isRootName } from '../device-names';
import { keyOf, problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const noDeviceRoot: StaticRule = {
  id: 'no-device-root',
  severity: 'warning',
  needs: 'NoDevice',
  yieldsTo: ['live-no-device-root'],
  docs: {
    what: 'NoDevice removes /dev/sda1 or /dev/xvda.',
    why: 'These are the names of root devices, and an image without one cannot boot.',
    except: 'The root device of the instance has another name. The live rule checks this.',
    ec2: 'not confirmed',
    source: 'Ours.',
  },
  mapping(mapping, { document }) {
    const { NoDevice } = mapping.members;
    if (!isString(NoDevice) || !isRootName(deviceTitle(mapping))) return undefined;
    return problemAt(keyOf(NoDevice), t('The root device cannot be excluded from an image.'), {
      fixes: () =>
        itemRemoval(document, mapping.request.members.BlockDeviceMappings, mapping, t('Remove this mapping')),
    });
  },
};
