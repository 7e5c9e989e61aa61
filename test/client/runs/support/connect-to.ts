import type { AutoScaling } from '../../../../client/src/ec2/auto-scaling';
import { Connections } from '../../../../client/src/ec2/connect';
import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { Parameters } from '../../../../client/src/ec2/parameters';
import type { Target } from '../../../../client/src/ec2/profile';
import { createAutoScaling, createEc2, createParameters } from '../../../../client/src/ec2/sdk';

/** The product's own connection to a sandbox, with the SDK from the sources instead of its bundle. */
export function connectTo(url: string, region = 'us-east-1'): Promise<Ec2> {
  return connections().connect(sandboxAt(url, region));
}

/** The same for Parameter Store. */
export function parametersAt(url: string, region = 'us-east-1'): Promise<Parameters> {
  return connections().parameters(sandboxAt(url, region));
}

/** The same for EC2 Auto Scaling. */
export function autoScalingAt(url: string, region = 'us-east-1'): Promise<AutoScaling> {
  return connections().autoScaling(sandboxAt(url, region));
}

function connections(): Connections {
  return new Connections({ env: {}, loadSdk: async () => ({ createAutoScaling, createEc2, createParameters }) });
}

function sandboxAt(endpoint: string, region: string): Target {
  return { profile: { name: 'Sandbox (simulated)', kind: 'sandbox', endpoint }, region };
}
