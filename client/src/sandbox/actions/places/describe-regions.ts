import { AwsError } from '../../protocol/aws-error';
import { keepMatching } from '../../protocol/filters';
import { isEnabled, regions } from '../../world/regions';
import type { Action } from '../action';

export const describeRegions: Action = {
  name: 'DescribeRegions',
  service: 'ec2',
  kind: 'read',
  parameters: ['RegionName.N', 'AllRegions', 'Filter.N.Name', 'Filter.N.Value.N', 'DryRun'],
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
    const answers = listed.map(({ name, optInStatus }) => {
      return { regionName: name, regionEndpoint: `ec2.${name}.amazonaws.com`, optInStatus };
    });
    return { regionInfo: keepMatching(form, 'DescribeRegions', answers, it => it) };
  },
};
