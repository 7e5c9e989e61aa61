import { isYes } from '../../../language/steps/input-values';
import { alone, imageIdOf, type StepCommand } from '../step-call';

export const protectImage: StepCommand = {
  command: 'ec2 enable-image-deregistration-protection',
  inputOf: (step, { gaps }) => ({
    ImageId: alone(imageIdOf(step, gaps)),
    WithCooldown: isYes(step.input.WithCooldown),
  }),
};
