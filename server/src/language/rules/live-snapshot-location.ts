import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { placeOf } from '../live-place';
import { instanceOfRequest } from '../live-volume';
import { keyOf, problemAt } from '../problem';
import { insertMember } from '../request-edits';
import type { LiveRule } from '../rule';

export const liveSnapshotLocation: LiveRule = {
  id: 'live-snapshot-location',
  severity: 'error',
  live: true,
  docs: {
    what: 'SnapshotLocation is set for an instance in an Availability Zone of the region. As a warning, it is missing for an instance on an Outpost.',
    why: 'It is for Local Zones, where it is optional, and for Outposts with local snapshots, where it is required.',
    except: 'An Outpost whose snapshots are kept in the region needs none.',
    ec2: '`InvalidParameterValue`',
    source: 'SDK, SnapshotLocation; EC2 user guide, snapshots-outposts.',
  },
  request(request, { document, facts }) {
    const named = instanceOfRequest(request, facts);
    if (named === undefined) return undefined;
    const { SnapshotLocation } = request.members;
    const { id, zone, outpostArn } = named.instance;
    const place = placeOf(facts.target);
    if (SnapshotLocation === undefined) {
      if (outpostArn === undefined) return undefined;
      const message = t('{0} in {1} is on an Outpost. For local snapshots, SnapshotLocation is required.', id, place);
      return problemAt(named.property.value, message, {
        severity: 'warning',
        fixes: () => [
          {
            title: t('Insert SnapshotLocation'),
            changes: [insertMember(document, request.node, 'SnapshotLocation', 'local')],
          },
        ],
      });
    }
    if (outpostArn !== undefined || !isZoneOfRegion(zone, facts.target.region)) return undefined;
    const message = t(
      'SnapshotLocation does not apply to {id} in {place}: {zone} is not a Local Zone or on an Outpost.',
      {
        id,
        place,
        zone,
      },
    );
    return problemAt(keyOf(SnapshotLocation), message, { fixes: () => [removal(document, request, SnapshotLocation)] });
  },
};

/** us-west-2a is a zone of us-west-2; us-west-2-lax-1a is a Local Zone. */
function isZoneOfRegion(zone: string, region: string): boolean {
  return zone.startsWith(region) && /^[a-z]$/.test(zone.slice(region.length));
}
