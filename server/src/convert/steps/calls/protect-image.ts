import { isYes } from '../../../language/steps/input-values';
import { alone, imageIdOf, type StepCall } from '../step-call';

export const protectImage: StepCall = {
  command: 'ec2 enable-image-deregistration-protection',
  inputOf: (step, { gaps }) => ({
    ImageId: alone(imageIdOf(step, gaps)),
    WithCooldown: isYes(step.input.WithCooldown),
  }),
};
