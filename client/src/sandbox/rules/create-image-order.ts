import type { Call } from '../actions/action';
import { checkFormats, checkRequired } from './create-image-formats';
import { checkInstanceExists, checkInstanceState } from './create-image-instance';
import { checkLimits } from './create-image-limits';
import { checkNameIsFree } from './create-image-name';
import { checkPermission } from './create-image-permission';
import { checkMappings } from './mapping-rules';
import { endDryRun } from './permission';
import { checkTags } from './tag-rules';

/**
 * What is looked at first, second, … when an image is to be made; the first check that fails is the answer. Before these, as for every
 * action: signature and its expiry, region, throttle, unknown parameters (answer-call.ts). EC2's true order is not confirmed; this
 * one puts a dry run after everything that can be judged from the request and the instance.
 */
export const createImageOrder: readonly (readonly [looksAt: string, check: (call: Call) => void])[] = [
  ['what is required is there', checkRequired],
  ['formats of ids, name, description and enums', checkFormats],
  ['the instance exists', checkInstanceExists],
  ['the instance is in a state to be imaged', checkInstanceState],
  ['block device mappings', checkMappings],
  ['tags', checkTags],
  ['permission', checkPermission],
  ['dry run', endDryRun],
  ['the name is free', checkNameIsFree],
  ['limits', checkLimits],
];
