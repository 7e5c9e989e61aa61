import { t } from '@vscode/l10n';
import { placeOf } from '../live-place';
import { instanceOfRequest } from '../live-volume';
import { problemAt } from '../problem';
import type { LiveRule } from '../rule';

const imageable: readonly string[] = ['running', 'stopping', 'stopped'];

export const liveInstanceState: LiveRule = {
  id: 'live-instance-state',
  severity: 'error',
  needs: 'InstanceId',
  live: true,
  docs: {
    what: 'The instance is pending, shutting down, or terminated.',
    why: 'EC2 creates images from running, stopping, and stopped instances. A pending instance is a warning, because it is starting.',
    ec2: "`InvalidParameterValue`: Instance is not in state 'running' or 'stopping' or 'stopped'",
    source: 'aws-samples/aws-systemsmanagerautomation-with-asglifecyclehooks#2, hashicorp/packer#9579',
  },
  request(request, { facts }) {
    const named = instanceOfRequest(request, facts);
    if (named === undefined || imageable.includes(named.instance.state)) return undefined;
    const { id, state } = named.instance;
    if (state === 'pending') {
      const message = t('{0} in {1} is pending. Wait until it is running.', id, placeOf(facts.target));
      return problemAt(named.property.value, message, { severity: 'warning' });
    }
    const message = t('{id} in {place} is {state}. CreateImage requires a running, stopping, or stopped instance.', {
      id,
      place: placeOf(facts.target),
      state,
    });
    return problemAt(named.property.value, message);
  },
};
