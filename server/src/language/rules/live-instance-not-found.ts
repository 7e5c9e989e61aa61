import { t } from '@vscode/l10n';
import { placeOf } from '../live-place';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { LiveRule } from '../rule';

export const liveInstanceNotFound: LiveRule = {
  id: 'live-instance-not-found',
  severity: 'error',
  needs: 'InstanceId',
  live: true,
  docs: {
    what: 'The instance does not exist in the selected account and region.',
    why: 'EC2 searches only in this account and region.',
    except: 'An instance that was just launched might not be visible yet.',
    ec2: '`InvalidInstanceID.NotFound`',
    source: 'EC2 error codes.',
  },
  request({ members: { InstanceId } }, { facts }) {
    if (facts.instance !== null || !isString(InstanceId)) return undefined;
    // What is no instance id is for the static rules to say.
    if (!/^i-([0-9a-f]{8}|[0-9a-f]{17})$/.test(InstanceId.value.value)) return undefined;
    const { value } = InstanceId;
    return problemAt(value, t('Instance {0} does not exist in {1}.', value.value, placeOf(facts.target)));
  },
};
