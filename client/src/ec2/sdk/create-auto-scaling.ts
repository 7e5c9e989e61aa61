import {
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
  DescribeLaunchConfigurationsCommand,
  type AutoScalingGroup as SdkGroup,
} from '@aws-sdk/client-auto-scaling';
import type { AutoScaling, AutoScalingGroup } from '../auto-scaling';
import { AwsFailure } from '../aws-failure';
import type { ShareCredentials } from '../connect';
import type { Connection } from '../connection';
import { isAwsEndpoint } from '../endpoint';
import { createCall } from './calls/call';
import { nextTokenOf } from './calls/lists';
import { clientSettings, endpointOf, httpHandler } from './client-settings';
import { CredentialCache } from './credentials/credential-cache';
import { resolveCredentials } from './credentials/resolve-credentials';

/** EC2 Auto Scaling over the AWS SDK, by the same sign-in as EC2 where `share` knows one. */
export function createAutoScaling(connection: Connection, share: ShareCredentials = create => create()): AutoScaling {
  const credentials = share(() => new CredentialCache(waiting => resolveCredentials(connection, waiting)));
  const call = createCall(credentials);
  const reader = new AutoScalingClient({
    ...clientSettings(connection),
    ...endpointOf(connection, 'auto_scaling'),
    region: connection.target.region,
    credentials: credentials.provider,
    maxAttempts: 3,
    requestHandler: httpHandler(connection, { keepAlive: true }),
  });
  return {
    launchConfigurations: async (nextToken, options) => {
      refuseOtherSide(connection);
      const command = new DescribeLaunchConfigurationsCommand({ MaxRecords: 100, NextToken: nextToken });
      const answer = await call(options, send => reader.send(command, send));
      const items = (answer.LaunchConfigurations ?? []).map(({ LaunchConfigurationARN: arn = '', ImageId }) => ({
        arn,
        imageId: ImageId ?? '',
      }));
      return { items, nextToken: nextTokenOf(answer) };
    },
    groups: async (nextToken, options) => {
      refuseOtherSide(connection);
      const command = new DescribeAutoScalingGroupsCommand({ MaxRecords: 100, NextToken: nextToken });
      const answer = await call(options, send => reader.send(command, send));
      return { items: (answer.AutoScalingGroups ?? []).map(toGroup), nextToken: nextTokenOf(answer) };
    },
  };
}

function toGroup({ AutoScalingGroupARN: arn = '', MixedInstancesPolicy }: SdkGroup): AutoScalingGroup {
  const overrides = MixedInstancesPolicy?.LaunchTemplate?.Overrides ?? [];
  return { arn, imageIds: overrides.flatMap(({ ImageId }) => ImageId ?? []) };
}

/** The keys of an emulator are nothing to AWS, and what an emulator says of groups is nothing to an account at AWS. */
function refuseOtherSide({ endpoints }: Connection): void {
  const isAtAws = endpoints.ec2 === undefined || isAwsEndpoint(endpoints.ec2);
  const isToAws = endpoints.auto_scaling === undefined || isAwsEndpoint(endpoints.auto_scaling, 'autoscaling');
  if (isAtAws === isToAws) return;
  throw new AwsFailure({ code: 'EndpointWithheld', message: '', reach: 'never-sent' });
}
