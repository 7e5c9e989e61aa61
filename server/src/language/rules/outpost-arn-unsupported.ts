import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import { insertMember, removeMember } from '../request-edits';
import type { StaticRule } from '../rule';

export const outpostArnUnsupported: StaticRule = {
  id: 'outpost-arn-unsupported',
  severity: 'error',
  needs: 'OutpostArn',
  docs: {
    what: 'OutpostArn is set.',
    why: 'SnapshotLocation replaces it. The boto3 documentation says that only CreateImage accepts it; the SDK is newer and says that CreateImage does not.',
    ec2: '`UnknownParameter` (not confirmed)',
    source: 'SDK, OutpostArn and SnapshotLocation.',
  },
  ebs(ebs, { document }) {
    const { OutpostArn } = ebs.members;
    if (OutpostArn === undefined) return undefined;
    const { request } = ebs.mapping;
    const message = t('CreateImage does not support OutpostArn. For an instance on an Outpost, use SnapshotLocation.');
    return problemAt(keyOf(OutpostArn), message, {
      fixes: () => {
        const remove = removal(document, ebs, OutpostArn);
        if (request.members.SnapshotLocation !== undefined) return [remove];
        const changes = [
          removeMember(document, ebs.node, OutpostArn),
          insertMember(document, request.node, 'SnapshotLocation', 'local'),
        ];
        return [{ title: t('Replace with SnapshotLocation'), changes }, remove];
      },
    });
  },
};
