import { AwsError } from '../protocol/aws-error';
import { type FilterTable, readFilters } from '../protocol/filters';
import { findRegion } from '../world/regions';
import type { Action } from './action';

export const describeAvailabilityZones: Action = {
  name: 'DescribeAvailabilityZones',
  service: 'ec2',
  kind: 'read',
  parameters: ['ZoneName.N', 'ZoneId.N', 'AllAvailabilityZones', 'Filter.N.Name', 'Filter.N.Value.M', 'DryRun'],
  notModelled: [],
  run({ form, region }) {
    form.flag('AllAvailabilityZones');
    const all = zonesOf(region);
    const names = [...form.texts('ZoneName'), ...form.texts('ZoneId')];
    const unknown = names.filter(name => !all.some(zone => zone.zoneName === name || zone.zoneId === name));
    if (unknown.length > 0)
      throw new AwsError('InvalidParameterValue', `Invalid availability zone: [${unknown.join(', ')}]`);
    const chosen = all.filter(
      zone => names.length === 0 || names.includes(zone.zoneName) || names.includes(zone.zoneId),
    );
    return {
      availabilityZoneInfo: chosen.filter(readFilters(form, filters)).map(zone => ({
        ...zone,
        optInStatus: 'opt-in-not-required',
        messageSet: [],
        groupName: `${region}-zg-1`,
        networkBorderGroup: region,
        zoneType: 'availability-zone',
      })),
    };
  },
};

interface Zone {
  readonly zoneName: string;
  readonly zoneState: string;
  readonly regionName: string;
  readonly zoneId: string;
}

const filters: FilterTable<Zone> = {
  'region-name': zone => [zone.regionName],
  state: zone => [zone.zoneState],
  'zone-id': zone => [zone.zoneId],
  'zone-name': zone => [zone.zoneName],
  'zone-type': () => ['availability-zone'],
};

function zonesOf(name: string): Zone[] {
  const region = findRegion(name);
  return (region?.zones ?? []).map((zoneName, index) => ({
    zoneName,
    zoneState: 'available',
    regionName: name,
    zoneId: `${region?.zoneCode}-az${index + 1}`,
  }));
}
