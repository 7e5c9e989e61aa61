import type { Action } from '../action';
import { describeAutoScalingGroups } from './describe-auto-scaling-groups';
import { describeLaunchConfigurations } from './describe-launch-configurations';

export const autoScalingActions: readonly Action[] = [describeAutoScalingGroups, describeLaunchConfigurations];
