import { CreateImageCommand, type CreateImageCommandInput, type CreateImageCommandOutput } from '@aws-sdk/client-ec2';
import { AwsFailure, type Reach } from '../aws-failure';
import { clockSkew } from '../clock-skew';
import type { CreateImageRequest } from '../ec2';
import type { SendOptions } from './calls/call';
import type { Clients } from './create-clients';
import { findDropped } from './find-dropped';
import { callHeader } from './first-byte';
import { toFailure } from './to-failure';

/**
 * Sends a request once, as it is in the file and whole: nothing is sent of which the SDK would leave something out. A failure
 * counts as never sent only if no byte of the request can have left; any other failure without an answer of EC2's is unknown.
 * Only a request that EC2 refused for this computer's wrong clock is signed again, by EC2's.
 */
export async function sendImage(
  clients: Clients,
  request: CreateImageRequest,
  options: SendImageOptions,
): Promise<CreateImageCommandOutput> {
  const { config } = clients.reader;
  const before = config.systemClockOffset;
  try {
    return await sendOnce(clients, request, options);
  } catch (error) {
    const hasLearned = Math.abs(config.systemClockOffset - before) > 60_000;
    // EC2 has refused the time of the signature and told its own: it has looked at nothing else.
    if (!hasLearned || !(error instanceof AwsFailure) || clockSkew(error) === undefined) throw error;
    return sendOnce(clients, request, options);
  }
}

async function sendOnce(
  { createSender }: Clients,
  request: CreateImageRequest,
  options: SendImageOptions,
): Promise<CreateImageCommandOutput> {
  const { client, firstByte, keepClock } = createSender();
  // The rules have judged the members, and EC2 shall judge the rest: the SDK's own type says nothing about either.
  const command = new CreateImageCommand(request as unknown as CreateImageCommandInput);
  command.middlewareStack.add(
    next => async args => {
      refuseDropped(request, bodyOf(args.request));
      await options.beforeSending?.();
      firstByte.watch(callOf(args.request));
      return next(args);
    },
    { step: 'deserialize', name: 'beforeSending', priority: 'high' },
  );
  try {
    return await client.send(command, { abortSignal: options.abortSignal });
  } catch (error) {
    keepClock();
    const failure = toFailure(error);
    throw new AwsFailure({ ...failure, message: failure.message, reach: reachOf(failure, firstByte.mayHaveLeft) });
  } finally {
    firstByte.close();
    client.destroy();
  }
}

interface SendImageOptions extends SendOptions {
  readonly beforeSending?: () => Promise<void>;
}

function reachOf({ status, reach }: AwsFailure, mayHaveLeft: boolean): Reach {
  if (!mayHaveLeft) return 'never-sent';
  return status === undefined && reach === 'never-sent' ? 'unknown' : reach;
}

function callOf(request: unknown): string | undefined {
  const id: unknown = Object(Object(request).headers)[callHeader];
  return typeof id === 'string' ? id : undefined;
}

function bodyOf(request: unknown): string {
  const body = typeof request === 'object' && request !== null && 'body' in request ? request.body : undefined;
  return typeof body === 'string' ? body : '';
}

function refuseDropped(request: CreateImageRequest, form: string): void {
  const dropped = findDropped(request, form);
  if (dropped.length === 0) return;
  const details = { members: dropped.join(', '), pointer: dropped[0] ?? '' };
  throw new AwsFailure({ code: 'MembersDropped', message: '', reach: 'never-sent', details });
}
