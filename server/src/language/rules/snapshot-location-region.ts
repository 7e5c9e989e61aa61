import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const snapshotLocationRegion: StaticRule = {
  id: 'snapshot-location-region',
  severity: 'off',
  needs: 'SnapshotLocation',
  yieldsTo: ['live-snapshot-location'],
  docs: {
    what: 'SnapshotLocation is set.',
    why: 'It applies to instances in Local Zones, where it is optional, and on Outposts with local snapshots, where it is required. Omit it for other instances.',
    except: 'The instance is in a Local Zone or on an Outpost. The live rule checks this.',
    ec2: '`InvalidParameterValue` elsewhere (not confirmed)',
    source: 'SDK, SnapshotLocation; botocore.',
  },
  request(view, { document }) {
    const { SnapshotLocation } = view.members;
    if (SnapshotLocation === undefined) return undefined;
    const message = t('SnapshotLocation applies only to instances in Local Zones and on Outposts.');
    return problemAt(keyOf(SnapshotLocation), message, { fixes: () => [removal(document, view, SnapshotLocation)] });
  },
};
