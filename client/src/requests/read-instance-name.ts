import type { RequestText } from '../asking/editor';
import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import { nameTag } from '../ec2/model';

/** The Name tag, if the request uses it. An instance that does not exist is for the plan to say. */
export async function readInstanceName(
  document: RequestText,
  ec2: Ec2,
  instanceId: string,
  options?: CallOptions,
): Promise<string | undefined> {
  if (!document.getText().includes('${instanceName}')) return undefined;
  try {
    const { items } = await ec2.instances({ ids: [instanceId] }, options);
    return items[0] === undefined ? undefined : nameTag(items[0]);
  } catch (error) {
    if (error instanceof AwsFailure && error.reach === 'refused') return undefined;
    throw error;
  }
}
