import { t } from '@vscode/l10n';
import { setting } from '../common-fixes';
import { placeOf } from '../live-place';
import { instanceOfRequest } from '../live-volume';
import { problemAt } from '../problem';
import { isBoolean } from '../request-view';
import type { LiveRule } from '../rule';
import { shownText } from '../shown-text';

export const liveRebootImpact: LiveRule = {
  id: 'live-reboot-impact',
  severity: 'information',
  needs: 'InstanceId',
  live: true,
  docs: {
    what: 'The instance is running and reboots, because NoReboot is not true. For an instance of an Auto Scaling group, this is a warning.',
    why: 'The reboot interrupts whatever runs on it, and an Auto Scaling group may replace the instance. The confirmation mentions it again.',
    except:
      'You want a reboot, which makes the image consistent. `"NoReboot": false` in the text says so, and is taken at its word outside of Auto Scaling groups.',
    ec2: 'none',
    source: 'API reference, NoReboot.',
  },
  request(request, { document, facts }) {
    const named = instanceOfRequest(request, facts);
    const { NoReboot } = request.members;
    if (named?.instance.state !== 'running') return undefined;
    const { id, name, autoScalingGroup } = named.instance;
    if (isBoolean(NoReboot) && (NoReboot.value.value || autoScalingGroup === undefined)) return undefined;
    const instance = name === undefined ? id : t('{0} ({1})', shownText(name), id);
    const place = placeOf(facts.target);
    const message =
      autoScalingGroup === undefined
        ? t('{instance} in {place} is running and will be rebooted.', { instance, place })
        : t('{instance} in {place} is running and will be rebooted. Its Auto Scaling group {group} might replace it.', {
            instance,
            place,
            group: shownText(autoScalingGroup),
          });
    return problemAt(named.property.value, message, {
      severity: autoScalingGroup === undefined ? undefined : 'warning',
      fixes: () => [setting(document, request, 'NoReboot', true)],
    });
  },
};
