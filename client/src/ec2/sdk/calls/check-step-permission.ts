import {
  CopyImageCommand,
  EnableImageDeprecationCommand,
  EnableImageDeregistrationProtectionCommand,
  ModifyImageAttributeCommand,
} from '@aws-sdk/client-ec2';
import { AwsFailure } from '../../aws-failure';
import { isAwsEndpoint } from '../../endpoint';
import type { StepToCheck } from '../../image-steps';
import { toLaunchPermission } from '../../launch-permission';
import type { CallSite, SdkCall } from './call';

export const checkStepPermission: SdkCall<'checkStepPermission'> =
  ({ clients, call, connection }) =>
  async (step, options) => {
    const endpoint = connection.endpoints.ec2;
    // Emulators ignore DryRun: there the question would be the deed.
    if (endpoint !== undefined && connection.target.profile.kind !== 'sandbox' && !isAwsEndpoint(endpoint)) {
      throw new AwsFailure({ code: 'DryRunWithheld', message: '', reach: 'never-sent', details: { endpoint } });
    }
    try {
      await call(options, send => sendStep(clients, step, send));
    } catch (error) {
      if (!(error instanceof AwsFailure)) throw error;
      if (error.code === 'DryRunOperation') return 'permitted';
      if (error.code.startsWith('InvalidAMIID.')) return 'unknown';
      throw error;
    }
    throw new AwsFailure({ code: 'DryRunIgnored', message: '', reach: 'unknown', status: 200 });
  };

/** No image has this id. */
const noImage = 'ami-00000000000000000';

function sendStep(
  { reader }: CallSite['clients'],
  { api, sourceRegion, recipients = [] }: StepToCheck,
  send: { readonly abortSignal?: AbortSignal },
): Promise<unknown> {
  switch (api) {
    case 'CopyImage': {
      const copy = { SourceImageId: noImage, SourceRegion: sourceRegion, Name: 'permission-check', DryRun: true };
      return reader.send(new CopyImageCommand(copy), send);
    }
    case 'ModifyImageAttribute': {
      const LaunchPermission = { Add: recipients.map(toLaunchPermission) };
      return reader.send(new ModifyImageAttributeCommand({ ImageId: noImage, LaunchPermission, DryRun: true }), send);
    }
    case 'EnableImageDeprecation': {
      const DeprecateAt = new Date(Date.now() + 86_400_000);
      return reader.send(new EnableImageDeprecationCommand({ ImageId: noImage, DeprecateAt, DryRun: true }), send);
    }
    case 'EnableImageDeregistrationProtection':
      return reader.send(new EnableImageDeregistrationProtectionCommand({ ImageId: noImage, DryRun: true }), send);
  }
}
