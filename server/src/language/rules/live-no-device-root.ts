import { t } from '@vscode/l10n';
import { itemRemoval } from '../common-fixes';
import { deviceTitle } from '../device-names';
import { placeOf } from '../live-place';
import { instanceIn } from '../live-volume';
import { keyOf, problemAt } from '../problem';
import { isString } from '../request-view';
import type { LiveRule } from '../rule';

export const liveNoDeviceRoot: LiveRule = {
  id: 'live-no-device-root',
  severity: 'error',
  needs: 'NoDevice',
  live: true,
  docs: {
    what: 'NoDevice removes the root device of the instance.',
    why: 'An image without a root device cannot boot.',
    ec2: 'not confirmed',
    source: 'Ours.',
  },
  mapping(mapping, { document, facts }) {
    const { NoDevice } = mapping.members;
    const instance = instanceIn(mapping.request, facts);
    const device = deviceTitle(mapping);
    if (!isString(NoDevice) || instance === undefined || device === '' || device !== instance.rootDeviceName) {
      return undefined;
    }
    const message = t(
      '{0} is the root device of {1} in {2} and cannot be excluded from the image.',
      device,
      instance.id,
      placeOf(facts.target),
    );
    return problemAt(keyOf(NoDevice), message, {
      fixes: () =>
        itemRemoval(document, mapping.request.members.BlockDeviceMappings, mapping, t('Remove this mapping')),
    });
  },
};
