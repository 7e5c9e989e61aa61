import type { Action } from '../action';
import { describeAvailabilityZones } from './describe-availability-zones';
import { describeRegions } from './describe-regions';

export const placeActions: readonly Action[] = [describeRegions, describeAvailabilityZones];
