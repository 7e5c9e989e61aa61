import {
  DeregisterImageCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeRegionsCommand,
  DescribeSnapshotsCommand,
  DescribeVolumesCommand,
} from '@aws-sdk/client-ec2';
import { DecodeAuthorizationMessageCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { AwsFailure } from '../aws-failure';
import type { ShareCredentials } from '../connect';
import type { Connection } from '../connection';
import type { Ec2 } from '../ec2';
import { type Call, createCalls } from './calls';
import { createClients } from './create-clients';
import { createCredentialCache } from './credentials/credential-cache';
import { resolveCredentials } from './credentials/resolve-credentials';
import { filterBy } from './filter-by';
import { sendImage } from './send-image';
import { toImage } from './to-image';
import { toInstance } from './to-instance';
import { toRegion, toSnapshotDeletion, toVolume } from './to-model';
import { toSnapshot } from './to-snapshot';

/** The port over the AWS SDK. Its clients live as long as the returned object; `share` may know a sign-in already. */
export function createEc2(connection: Connection, share: ShareCredentials = create => create()): Ec2 {
  const credentials = share(() => createCredentialCache(waiting => resolveCredentials(connection, waiting)));
  const clients = createClients(connection, credentials);
  const call: Call = createCalls(credentials);

  return {
    async callerIdentity(options) {
      const answer = await call(options, send => clients.sts.send(new GetCallerIdentityCommand({}), send));
      return { account: answer.Account ?? '', arn: answer.Arn ?? '' };
    },

    async regions(options) {
      const command = new DescribeRegionsCommand({ AllRegions: true });
      const answer = await call(options, send => clients.reader.send(command, send));
      return (answer.Regions ?? []).map(toRegion);
    },

    async instances({ ids, maxResults, nextToken }, options) {
      const command = new DescribeInstancesCommand({
        InstanceIds: copy(ids),
        MaxResults: maxResults,
        NextToken: nextToken,
      });
      const answer = await call(options, send => clients.reader.send(command, send));
      const items = (answer.Reservations ?? []).flatMap(reservation => reservation.Instances ?? []).map(toInstance);
      return { items, nextToken: answer.NextToken || undefined };
    },

    async volumes({ ids, maxResults, nextToken }, options) {
      const command = new DescribeVolumesCommand({
        VolumeIds: copy(ids),
        MaxResults: maxResults,
        NextToken: nextToken,
      });
      const answer = await call(options, send => clients.reader.send(command, send));
      return { items: (answer.Volumes ?? []).map(toVolume), nextToken: answer.NextToken || undefined };
    },

    async images({ ids, names, sourceInstanceIds, maxResults, nextToken }, options) {
      const command = new DescribeImagesCommand({
        Owners: ['self'],
        IncludeDisabled: true,
        ImageIds: copy(ids),
        Filters: filterBy({ name: names, 'source-instance-id': sourceInstanceIds }),
        MaxResults: maxResults,
        NextToken: nextToken,
      });
      const answer = await call(options, send => clients.reader.send(command, send));
      return { items: (answer.Images ?? []).map(toImage), nextToken: answer.NextToken || undefined };
    },

    async snapshots({ ids, volumeIds, description, maxResults, nextToken }, options) {
      const command = new DescribeSnapshotsCommand({
        OwnerIds: ids ? undefined : ['self'],
        SnapshotIds: copy(ids),
        Filters: filterBy({
          'volume-id': volumeIds,
          description: description === undefined ? undefined : [description],
        }),
        MaxResults: maxResults,
        NextToken: nextToken,
      });
      const answer = await call(options, send => clients.reader.send(command, send));
      return { items: (answer.Snapshots ?? []).map(toSnapshot), nextToken: answer.NextToken || undefined };
    },

    async createImage(request, options) {
      const answer = await call(options, send => sendImage(clients, request, send));
      const requestId = answer.$metadata.requestId;
      if (answer.ImageId) return { imageId: answer.ImageId, requestId };
      // A success without an id: EC2 acted, but this is not what EC2 answers.
      throw new AwsFailure({ code: 'InvalidAnswer', message: '', reach: 'unknown', status: 200, requestId });
    },

    async checkPermission(request, options) {
      try {
        await call(options, send => sendImage(clients, { ...request, DryRun: true }, send));
      } catch (error) {
        if (error instanceof AwsFailure && error.code === 'DryRunOperation') return { requestId: error.requestId };
        throw error;
      }
      // An endpoint that ignores DryRun has made an image; that is not an answer to the question.
      throw new AwsFailure({ code: 'DryRunIgnored', message: '', reach: 'unknown', status: 200 });
    },

    async deregisterImage(imageId, options) {
      const command = new DeregisterImageCommand({
        ImageId: imageId,
        DeleteAssociatedSnapshots: options?.deleteSnapshots,
      });
      const answer = await call(options, send => clients.reader.send(command, send));
      return (answer.DeleteSnapshotResults ?? []).map(toSnapshotDeletion);
    },

    async decodeAuthorizationMessage(encoded, options) {
      const command = new DecodeAuthorizationMessageCommand({ EncodedMessage: encoded });
      const answer = await call(options, send => clients.sts.send(command, send));
      return answer.DecodedMessage ?? '';
    },
  };
}

function copy(ids: readonly string[] | undefined): string[] | undefined {
  return ids && [...ids];
}
