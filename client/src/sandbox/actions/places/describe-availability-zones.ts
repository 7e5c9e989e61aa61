import { AwsError } from '../../protocol/aws-error';
import { keepMatching } from '../../protocol/filters';
import type { Xml } from '../../protocol/xml';
import { findRegion } from '../../world/regions';
import type { Action } from '../action';

export const describeAvailabilityZones: Action = {
  name: 'DescribeAvailabilityZones',
  service: 'ec2',
  kind: 'read',
  parameters: ['ZoneName.N', 'ZoneId.N', 'AllAvailabilityZones', 'Filter.N.Name', 'Filter.N.Value.N', 'DryRun'],
  run({ form, region }) {
    form.flag('AllAvailabilityZones');
    const all = zonesOf(region);
    const names = [...form.texts('ZoneName'), ...form.texts('ZoneId')];
    const isNamed = (zone: Zone) => names.includes(zone.zoneName) || names.includes(zone.zoneId);
    const unknown = names.filter(name => !all.some(zone => zone.zoneName === name || zone.zoneId === name));
    if (unknown.length > 0)
      throw new AwsError('InvalidParameterValue', `Invalid availability zone: [${unknown.join(', ')}]`);
    const chosen = names.length === 0 ? all : all.filter(isNamed);
    return {
      availabilityZoneInfo: keepMatching(
        form,
        'DescribeAvailabilityZones',
        chosen.map(zone => zoneAnswer(zone, region)),
        it => it,
      ),
    };
  },
};

interface Zone {
  readonly zoneName: string;
  readonly zoneState: string;
  readonly regionName: string;
  readonly zoneId: string;
}

function zoneAnswer(zone: Zone, region: string): Xml {
  return {
    ...zone,
    optInStatus: 'opt-in-not-required',
    messageSet: [],
    groupName: `${region}-zg-1`,
    groupLongName: `${region} 1`,
    networkBorderGroup: region,
    zoneType: 'availability-zone',
  };
}

function zonesOf(name: string): Zone[] {
  const region = findRegion(name);
  return (region?.zones ?? []).map((zoneName, index) => ({
    zoneName,
    zoneState: 'available',
    regionName: name,
    zoneId: `${region?.zoneCode}-az${index + 1}`,
  }));
}
