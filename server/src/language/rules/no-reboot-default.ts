import { t } from '@vscode/l10n';
import { setting } from '../common-fixes';
import { problemAt, startOf } from '../problem';
import { isBoolean, isString } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const noRebootDefault: StaticRule = {
  id: 'no-reboot-default',
  severity: 'off',
  docs: {
    what: 'NoReboot is missing or false.',
    why: 'EC2 shuts down the instance, creates the snapshots, and starts it again. The confirmation also says so.',
    except: 'The instance is stopped, or you want a reboot.',
    source: 'API reference, NoReboot.',
  },
  request(view, { document }) {
    const { NoReboot, InstanceId } = view.members;
    if (NoReboot !== undefined && !(isBoolean(NoReboot) && !NoReboot.value.value)) return undefined;
    const instance =
      isString(InstanceId) && InstanceId.value.value !== '' ? shownText(InstanceId.value.value) : undefined;
    const message = instance === undefined ? t('The instance will be rebooted.') : t('{0} will be rebooted.', instance);
    return problemAt(NoReboot?.value ?? startOf(view.node), message, {
      fixes: () => [setting(document, view, 'NoReboot', true)],
    });
  },
};
