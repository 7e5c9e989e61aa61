import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { isBoolean } from '../request-view';
import type { StaticRule } from '../rule';

export const noRebootTrue: StaticRule = {
  id: 'no-reboot-true',
  severity: 'information',
  needs: 'NoReboot',
  docs: {
    what: 'NoReboot is true.',
    why: 'AWS: "we can\'t guarantee the file system integrity of the created image". The snapshots are crash-consistent: they contain only what is already written to the volumes.',
    except:
      'The instance is stopped, or its file systems are frozen or tolerate it. Then set `no-reboot-true` to off in `ami.rules`.',
    source: 'API reference, NoReboot (Warning); SDK.',
  },
  request({ members: { NoReboot } }) {
    if (!isBoolean(NoReboot) || !NoReboot.value.value) return undefined;
    return problemAt(
      NoReboot.value,
      t('EC2 does not reboot the instance, so the file system integrity of the image is not guaranteed.'),
    );
  },
};
