import type { ShareCredentials } from '../connect';
import type { Connection } from '../connection';
import type { Parameters } from '../parameters';

/** The entry of `dist/aws.js`, the only bundle that holds the AWS SDK. */
export { createEc2 } from './create-ec2';

/** Parameter Store. Its part of the bundle is set up by the first call: few windows ever need it. */
export async function createParameters(connection: Connection, share?: ShareCredentials): Promise<Parameters> {
  const { createParameters: create } = await import('./create-parameters');
  return create(connection, share);
}
