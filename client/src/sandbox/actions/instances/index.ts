import type { Action } from '../action';
import { rebootInstances, startInstances, stopInstances, terminateInstances } from './change-state';
import { describeInstanceAttribute } from './describe-instance-attribute';
import { describeInstanceStatus } from './describe-instance-status';
import { describeInstances } from './describe-instances';

export const instanceActions: readonly Action[] = [
  describeInstances,
  describeInstanceStatus,
  describeInstanceAttribute,
  startInstances,
  stopInstances,
  rebootInstances,
  terminateInstances,
];
