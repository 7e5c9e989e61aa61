import { imageToChange } from '../../rules/own-image';
import { isProtected } from '../../world/image-state';
import type { Action } from '../action';

export const enableImageDeregistrationProtection: Action = {
  name: 'EnableImageDeregistrationProtection',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'WithCooldown', 'DryRun'],
  run(call) {
    const withCooldown = call.form.flag('WithCooldown') ?? false;
    imageToChange(call).protection = { kind: 'enabled', withCooldown };
    return { return: 'true' };
  },
};

/** Protection with a cooldown goes on for a day. */
export const disableImageDeregistrationProtection: Action = {
  name: 'DisableImageDeregistrationProtection',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'DryRun'],
  run(call) {
    const image = imageToChange(call);
    const { protection } = image;
    if (protection.kind === 'enabled')
      image.protection = protection.withCooldown
        ? { kind: 'cooling', until: call.now + cooldownMilliseconds }
        : { kind: 'disabled' };
    else if (!isProtected(protection, call.now)) image.protection = { kind: 'disabled' };
    return { return: 'true' };
  },
};

const cooldownMilliseconds = 24 * 3_600_000;
