import type { Environment } from '../../../../client/src/ec2/aws-files';
import { Connections, type ConnectOptions } from '../../../../client/src/ec2/connect';
import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { MfaCodeProvider } from '../../../../client/src/ec2/mfa';
import type { Profile } from '../../../../client/src/ec2/profile';
import { readProfiles } from '../../../../client/src/ec2/profiles';
import { createAutoScaling, createEc2, createParameters } from '../../../../client/src/ec2/sdk';

/** Connections that take the SDK from the sources instead of the bundle. */
export function connectionsFor(env: Environment, settings: Omit<ConnectOptions, 'env'> = {}): Connections {
  return new Connections({
    ...settings,
    env,
    loadSdk: async () => ({ createAutoScaling, createEc2, createParameters }),
  });
}

/** The connection of a profile as the files have it; of a name that they lack, too. */
export async function connectAs(
  name: string,
  env: Environment,
  { mfaCode, region = 'us-east-1' }: { readonly mfaCode?: MfaCodeProvider; readonly region?: string } = {},
): Promise<Ec2> {
  const { profiles } = await readProfiles(env);
  const profile = profiles.find(candidate => candidate.name === name) ?? { name, kind: 'empty' as const };
  return connectionsFor(env, { mfaCode }).connect({ profile, region });
}

export function sandboxProfile(endpoint: string): Profile {
  return { name: 'Sandbox (simulated)', kind: 'sandbox', endpoint };
}
