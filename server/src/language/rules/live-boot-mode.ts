import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { placeOf } from '../live-place';
import { instanceIn } from '../live-volume';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { LiveRule } from '../rule';

export const liveBootMode: LiveRule = {
  id: 'live-boot-mode',
  severity: 'error',
  needs: 'BootModeOverride',
  live: true,
  docs: {
    what: 'BootModeOverride is uefi, but the instance booted in legacy-bios.',
    why: 'The instance must have booted in uefi.',
    ec2: 'not confirmed',
    source: 'SDK, BootModeOverride; EC2 user guide, set-ami-boot-mode.',
  },
  request(request, { document, facts }) {
    const { BootModeOverride } = request.members;
    const instance = instanceIn(request, facts);
    if (!isString(BootModeOverride) || BootModeOverride.value.value !== 'uefi') return undefined;
    if (instance?.bootMode !== 'legacy-bios') return undefined;
    const message = t(
      '{0} in {1} booted in legacy-bios mode. BootModeOverride requires an instance that booted in uefi mode.',
      instance.id,
      placeOf(facts.target),
    );
    return problemAt(BootModeOverride.value, message, { fixes: () => [removal(document, request, BootModeOverride)] });
  },
};
