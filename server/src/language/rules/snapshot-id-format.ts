import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const snapshotIdFormat: StaticRule = {
  id: 'snapshot-id-format',
  severity: 'error',
  needs: 'SnapshotId',
  docs: {
    what: 'SnapshotId is not `snap-` and 8 or 17 hex digits in small letters.',
    why: 'EC2 refuses it. 8 digits are the old form and still valid.',
    ec2: '`InvalidSnapshotID.Malformed`',
    source: 'EC2 error codes.',
  },
  ebs({ members: { SnapshotId } }) {
    if (!isString(SnapshotId) || /^snap-([0-9a-f]{8}|[0-9a-f]{17})$/.test(SnapshotId.value.value)) return undefined;
    const { value } = SnapshotId;
    return problemAt(
      value,
      value.value === ''
        ? t('SnapshotId is empty. A snapshot id looks like snap-1234567890abcdef0.')
        : t('"{0}" is not a snapshot id. It looks like snap-1234567890abcdef0.', shownText(value.value)),
    );
  },
};
