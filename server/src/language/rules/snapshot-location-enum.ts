import { t } from '@vscode/l10n';
import { removal, replacement } from '../common-fixes';
import { blankProblem } from '../not-given';
import { problemAt } from '../problem';
import { requestShape } from '../request-schema';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { slipIn } from '../slip';

export const snapshotLocationEnum: StaticRule = {
  id: 'snapshot-location-enum',
  severity: 'error',
  needs: 'SnapshotLocation',
  docs: {
    what: 'SnapshotLocation is neither `local` nor `regional`.',
    why: 'EC2 accepts no other value.',
    ec2: '`InvalidParameterValue` (wording not confirmed)',
    source: 'SDK, SnapshotLocationEnum; botocore.',
  },
  request(view, { document }) {
    const { SnapshotLocation } = view.members;
    if (!isString(SnapshotLocation)) return undefined;
    const { value } = SnapshotLocation;
    if (isLocation(value.value)) return undefined;
    const known =
      blankProblem(document, view, SnapshotLocation) ?? slipIn(document, 'SnapshotLocation', value, isLocation);
    if (known !== undefined) return known;
    return problemAt(value, t('SnapshotLocation must be local or regional.'), {
      fixes: () => [
        removal(document, view, SnapshotLocation),
        ...locations.map(location => replacement(document, value, location, { guess: true })),
      ],
    });
  },
};

const locations: readonly string[] = requestShape.members.get('SnapshotLocation')?.values ?? [];

function isLocation(text: string): boolean {
  return locations.includes(text);
}
