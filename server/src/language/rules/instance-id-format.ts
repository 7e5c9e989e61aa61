import { t } from '@vscode/l10n';
import { isBlank } from '../clean-text';
import { replacement } from '../common-fixes';
import { kindOfId } from '../id-kind';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { slipIn } from '../slip';
import { placeholderIn } from '../template-text';

export const instanceIdFormat: StaticRule = {
  id: 'instance-id-format',
  severity: 'error',
  needs: 'InstanceId',
  docs: {
    what: 'InstanceId must be `i-` followed by 8 or 17 lowercase hexadecimal digits.',
    why: 'EC2 rejects it. IDs with 8 digits are older and still valid.',
    ec2: '`InvalidInstanceID.Malformed`: Invalid id: "…" (expecting "i-…")',
    source: 'EC2 error codes; ClusterLabs/cluster-glue#29',
  },
  request({ members: { InstanceId } }, { document }) {
    if (!isString(InstanceId) || isInstanceId(InstanceId.value.value) || isBlank(InstanceId.value.value)) {
      return undefined;
    }
    const { value } = InstanceId;
    const slip = slipIn(document, 'InstanceId', value, isInstanceId);
    if (slip !== undefined) return slip;
    const placeholder = placeholderIn(value.value);
    if (placeholder !== undefined) {
      return problemAt(value, t('Replace the placeholder with an instance ID: {0}', shownText(placeholder)));
    }
    if (kindOfId(value.value) !== undefined) return undefined;
    return problemAt(
      value,
      t('"{0}" is not an instance ID. Instance IDs look like i-1234567890abcdef0.', shownText(value.value)),
      { fixes: () => idsIn(value.value).map(id => replacement(document, value, id)) },
    );
  },
};

/** The one ID that a text with more in it has, such as an address of the console or what stands in a list. */
function idsIn(text: string): readonly string[] {
  const ids = new Set(text.slice(0, 1000).match(/(?<![\w-])i-(?:[0-9a-f]{17}|[0-9a-f]{8})(?![\w-])/g));
  return ids.size === 1 ? [...ids] : [];
}

function isInstanceId(text: string): boolean {
  return /^i-([0-9a-f]{8}|[0-9a-f]{17})$/.test(text);
}
