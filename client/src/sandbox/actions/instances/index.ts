import type { Action } from '../action';
import { describeInstances } from './describe-instances';

export const instanceActions: readonly Action[] = [describeInstances];
