import { t } from '@vscode/l10n';
import { removal, replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const snapshotLocationEnum: StaticRule = {
  id: 'snapshot-location-enum',
  severity: 'error',
  needs: 'SnapshotLocation',
  docs: {
    what: 'SnapshotLocation is neither `local` nor `regional`.',
    why: 'EC2 knows no other place.',
    ec2: '`InvalidParameterValue` (wording not confirmed)',
    source: 'SDK 3.1169.0, SnapshotLocationEnum; botocore.',
  },
  request(view, { document }) {
    const { SnapshotLocation } = view.members;
    if (!isString(SnapshotLocation)) return undefined;
    const { value } = SnapshotLocation;
    if (value.value === 'local' || value.value === 'regional') return undefined;
    return problemAt(value, t('SnapshotLocation must be local or regional.'), {
      fixes: () => {
        const meant = value.value.trim().toLowerCase();
        const choices = meant === 'local' ? ['local', 'regional'] : ['regional', 'local'];
        return [
          ...choices.map(choice => replacement(document, value, choice)),
          removal(document, view, SnapshotLocation),
        ];
      },
    });
  },
};
