import { idOf } from './ids';
import type { Instance } from './instance';
import type { Place } from './place';

/** Where an instance is in the network; every account and region has one VPC with a subnet in each zone. */
export interface Network {
  readonly vpcId: string;
  readonly subnetId: string;
  readonly interfaceId: string;
  readonly attachmentId: string;
  readonly macAddress: string;
  readonly privateDnsName: string;
}

export function networkOf({ account, region }: Place, instance: Instance): Network {
  const { instanceId, availabilityZone, privateIpAddress } = instance;
  const interfaceId = idOf('eni', instanceId);
  const domain = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  return {
    vpcId: idOf('vpc', `${account}/${region}`),
    subnetId: idOf('subnet', `${account}/${availabilityZone}`),
    interfaceId,
    attachmentId: idOf('eni-attach', instanceId),
    macAddress: `0a:${interfaceId.slice(-10).replace(/..(?!$)/g, '$&:')}`,
    privateDnsName: `ip-${privateIpAddress.replaceAll('.', '-')}.${domain}`,
  };
}

/** The id of a security group by its name. */
export function securityGroupId({ account, region }: Place, name: string): string {
  return idOf('sg', `${account}/${region}/${name}`);
}
