import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { toRegion } from '../to-model';
import type { SdkCall } from './call';

export const regions: SdkCall<'regions'> =
  ({ clients, call }) =>
  async options => {
    const command = new DescribeRegionsCommand({ AllRegions: true });
    const answer = await call(options, send => clients.reader.send(command, send));
    return (answer.Regions ?? []).map(toRegion);
  };
