import { AwsError } from '../../protocol/aws-error';
import { imageToChange } from '../../rules/own-image';
import { requiredText } from '../../rules/required';
import { wholeMinute } from '../../world/deprecation';
import type { Action } from '../action';

export const enableImageDeprecation: Action = {
  name: 'EnableImageDeprecation',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'DeprecateAt', 'DryRun'],
  run(call) {
    const at = readTime(requiredText(call.form, 'DeprecateAt'), call.now);
    imageToChange(call).deprecatedAt = wholeMinute(at);
    return { return: true };
  },
};

export const disableImageDeprecation: Action = {
  name: 'DisableImageDeprecation',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'DryRun'],
  run(call) {
    imageToChange(call).deprecatedAt = undefined;
    return { return: true };
  },
};

/** Not in the past, and at most ten years ahead. */
function readTime(text: string, now: number): number {
  const at = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new AwsError('InvalidParameterValue', `Value (${text}) for parameter deprecateAt is invalid. Invalid time`);
  if (at < now - 60_000) throw new AwsError('InvalidParameterValue', 'The deprecation time cannot be in the past');
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + 10);
  if (at <= latest.getTime()) return at;
  throw new AwsError('InvalidParameterValue', 'The deprecation time cannot be more than 10 years from now');
}
