import { isAwsEndpoint } from '../ec2/endpoint';
import type { Target } from '../ec2/profile';

/** An emulator may take a request with DryRun for a real one, so only AWS and the sandbox are asked. */
export function mayDryRun({ profile }: Target): boolean {
  return profile.kind === 'sandbox' || profile.endpoint === undefined || isAwsEndpoint(profile.endpoint);
}
