import { t } from '@vscode/l10n';
import { kindOfId } from '../id-kind';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const instanceIdFormat: StaticRule = {
  id: 'instance-id-format',
  severity: 'error',
  needs: 'InstanceId',
  docs: {
    what: 'InstanceId is not `i-` and 8 or 17 hex digits in small letters.',
    why: 'EC2 refuses it. 8 digits are the old form and still valid.',
    ec2: '`InvalidInstanceID.Malformed`: Invalid id: "…" (expecting "i-…")',
    source: 'EC2 error codes; ClusterLabs/cluster-glue#29',
  },
  request({ members: { InstanceId } }) {
    if (!isString(InstanceId) || /^i-([0-9a-f]{8}|[0-9a-f]{17})$/.test(InstanceId.value.value)) return undefined;
    const { value } = InstanceId;
    if (kindOfId(value.value) !== undefined) return undefined;
    return problemAt(
      value,
      value.value === ''
        ? t('InstanceId is empty. An instance id looks like i-1234567890abcdef0.')
        : t('"{0}" is not an instance id. It looks like i-1234567890abcdef0.', shownText(value.value)),
    );
  },
};
