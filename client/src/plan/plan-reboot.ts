import type { CreateImageRequest } from '../ec2/ec2';
import type { Instance } from '../ec2/model';
import { flagMember } from './request-members';

/** Whether making the image restarts the instance, and why. */
export interface Reboot {
  readonly kind: 'reboots' | 'stays-up' | 'stays-down' | 'reboots-if-running';
  /** Its Auto Scaling group, which may replace it while it is down. */
  readonly autoScalingGroup?: string;
}

/**
 * EC2 shuts a running instance down, takes the snapshots and starts it again, unless `NoReboot` is true. A stopped one
 * is not started. Without the instance's state nothing more than the condition can be said.
 */
export function planReboot(request: CreateImageRequest, instance: Instance | undefined): Reboot {
  const autoScalingGroup = instance?.tags['aws:autoscaling:groupName'];
  if (flagMember(request, 'NoReboot')) return { kind: 'stays-up', autoScalingGroup };
  if (instance === undefined) return { kind: 'reboots-if-running' };
  const isDown = instance.state === 'stopped' || instance.state === 'stopping';
  return { kind: isDown ? 'stays-down' : 'reboots', autoScalingGroup };
}
