import { t } from '@vscode/l10n';
import { blankProblem } from '../not-given';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { slipIn } from '../slip';
import { placeholderIn } from '../template-text';

export const snapshotIdFormat: StaticRule = {
  id: 'snapshot-id-format',
  severity: 'error',
  needs: 'SnapshotId',
  docs: {
    what: 'SnapshotId must be `snap-` followed by 8 or 17 lowercase hexadecimal digits.',
    why: 'EC2 rejects it. IDs with 8 digits are older and still valid.',
    ec2: '`InvalidSnapshotID.Malformed`',
    source: 'EC2 error codes.',
  },
  ebs(ebs, { document }) {
    const { SnapshotId } = ebs.members;
    if (!isString(SnapshotId) || isSnapshotId(SnapshotId.value.value)) return undefined;
    const { value } = SnapshotId;
    const known = blankProblem(document, ebs, SnapshotId) ?? slipIn(document, 'SnapshotId', value, isSnapshotId);
    if (known !== undefined) return known;
    const placeholder = placeholderIn(value.value);
    return problemAt(
      value,
      placeholder === undefined
        ? t('"{0}" is not a snapshot ID. Snapshot IDs look like snap-1234567890abcdef0.', shownText(value.value))
        : t('Replace the placeholder with a snapshot ID: {0}', shownText(placeholder)),
    );
  },
};

function isSnapshotId(text: string): boolean {
  return /^snap-([0-9a-f]{8}|[0-9a-f]{17})$/.test(text);
}
