import { Connections } from '../../../../client/src/ec2/connect';
import type { Ec2 } from '../../../../client/src/ec2/ec2';
import { createEc2 } from '../../../../client/src/ec2/sdk';

/** The product's own connection to a sandbox, with the SDK from the sources instead of its bundle. */
export function connectTo(url: string): Promise<Ec2> {
  const connections = new Connections({ env: {}, loadSdk: async () => ({ createEc2 }) });
  return connections.connect({
    profile: { name: 'Sandbox (simulated)', kind: 'sandbox', endpoint: url },
    region: 'us-east-1',
  });
}
