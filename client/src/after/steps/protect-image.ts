import { isYes } from '../../../../server/src/protocol';
import { protectionOf } from '../../ec2/protection';
import type { StepCall, StepKind } from '../step-kind';
import type { StepInput } from '../step-work';
import { readOwnImage } from './deprecate-image';

/** Keeps the image from being deregistered until the protection is removed. */
export const protectImage: StepKind = {
  api: 'EnableImageDeregistrationProtection',
  action: 'ec2:EnableImageDeregistrationProtection',
  plan: () => ({}),
  problems: () => [],
  look: async call => {
    const { protection } = await readOwnImage(call);
    return protection === wanted(call.input)
      ? { kind: 'done', result: { isUnchanged: true } }
      : { kind: 'send', before: { protection } };
  },
  send: async ({ ec2, imageId, input, options }) => {
    await ec2.protectImage(imageId, isYes(input.WithCooldown) ? 'with-cooldown' : 'on', options);
    return { kind: 'done', result: {} };
  },
  undo: async (call, { before }) => {
    await setProtection(call, before?.protection);
  },
};

function wanted(input: StepInput): string {
  return isYes(input.WithCooldown) ? 'enabled-with-cooldown' : 'enabled-without-cooldown';
}

/** `before` in EC2's words: "enabled-with-cooldown", "disabled after <time>" and such. */
async function setProtection({ ec2, imageId, options }: StepCall, before: string | undefined): Promise<void> {
  const protection = protectionOf(before, Date.now());
  if (protection.kind !== 'on') await ec2.protectImage(imageId, 'off', options);
  else await ec2.protectImage(imageId, protection.hasCooldown ? 'with-cooldown' : 'on', options);
}
