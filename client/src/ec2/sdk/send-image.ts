import { CreateImageCommand, type CreateImageCommandInput, type CreateImageCommandOutput } from '@aws-sdk/client-ec2';
import { AwsFailure } from '../aws-failure';
import type { CreateImageRequest } from '../ec2';
import type { SendOptions } from './calls/call';
import type { Clients } from './create-clients';
import { findDropped } from './find-dropped';
import { toFailure } from './to-failure';

/**
 * Sends a request once, as it stands in the file and whole: nothing is sent of which the SDK would leave something out.
 * A failure before the first byte is known to be one.
 */
export async function sendImage(
  { reader, sender }: Clients,
  request: CreateImageRequest,
  options: SendOptions,
): Promise<CreateImageCommandOutput> {
  // The reader has learned how far this machine's clock is off; a request sent once cannot learn it by failing.
  sender.config.systemClockOffset = reader.config.systemClockOffset;
  // The rules have judged the members, and EC2 shall judge the rest: the SDK's own type says nothing about either.
  const command = new CreateImageCommand(request as unknown as CreateImageCommandInput);
  let isSent = false;
  command.middlewareStack.add(
    next => args => {
      refuseDropped(request, bodyOf(args.request));
      isSent = true;
      return next(args);
    },
    { step: 'deserialize', name: 'beforeSending', priority: 'high' },
  );
  try {
    return await sender.send(command, options);
  } catch (error) {
    const failure = toFailure(error);
    throw isSent ? failure : new AwsFailure({ ...failure, message: failure.message, reach: 'never-sent' });
  }
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
