import { t } from '@vscode/l10n';
import { placeOf } from '../live-place';
import { instanceOfRequest } from '../live-volume';
import { problemAt } from '../problem';
import type { LiveRule } from '../rule';

export const liveRootInstanceStore: LiveRule = {
  id: 'live-root-instance-store',
  severity: 'error',
  needs: 'InstanceId',
  live: true,
  docs: {
    what: 'The root volume of the instance is an instance store volume.',
    why: 'CreateImage supports only instances with an EBS root volume.',
    ec2: 'not confirmed: `NonEBSInstance`, `UnsupportedOperation` or `InvalidParameterValue`',
    source: 'API reference, CreateImage; EC2 error codes.',
  },
  request(request, { facts }) {
    const named = instanceOfRequest(request, facts);
    if (named?.instance.rootDeviceType !== 'instance-store') return undefined;
    const message = t(
      '{0} in {1} has an instance store root volume. CreateImage requires an EBS root volume.',
      named.instance.id,
      placeOf(facts.target),
    );
    return problemAt(named.property.value, message);
  },
};
