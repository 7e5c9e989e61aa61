import { AwsError } from '../protocol/aws-error';
import { type FilterTable, readFilters } from '../protocol/filters';
import { isEnabled, type Region, regions } from '../world/regions';
import type { Action } from './action';

export const describeRegions: Action = {
  name: 'DescribeRegions',
  service: 'ec2',
  kind: 'read',
  parameters: ['RegionName.N', 'AllRegions', 'Filter.N.Name', 'Filter.N.Value.M', 'DryRun'],
  notModelled: [],
  run({ form }) {
    const names = form.texts('RegionName');
    const unknown = names.filter(name => !regions.some(region => region.name === name));
    if (unknown.length > 0) {
      throw new AwsError(
        'InvalidParameterValue',
        `Invalid region provided for parameter RegionName: ${unknown.join(', ')}`,
      );
    }
    const all = form.flag('AllRegions') ?? false;
    const listed = regions.filter(region =>
      names.length > 0 ? names.includes(region.name) : all || isEnabled(region),
    );
    const kept = listed.filter(readFilters(form, filters));
    return {
      regionInfo: kept.map(({ name, optInStatus }) => ({
        regionName: name,
        regionEndpoint: endpointOf(name),
        optInStatus,
      })),
    };
  },
};

const filters: FilterTable<Region> = {
  endpoint: region => [endpointOf(region.name)],
  'opt-in-status': region => [region.optInStatus],
  'region-name': region => [region.name],
};

function endpointOf(region: string): string {
  return `ec2.${region}.amazonaws.com`;
}
