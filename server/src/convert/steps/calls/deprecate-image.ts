import { deprecationDate, readPeriod } from '../../../language/steps/deprecation-date';
import { alone, imageIdOf, type StepCommand } from '../step-call';

export const deprecateImage: StepCommand = {
  command: 'ec2 enable-image-deprecation',
  inputOf: (step, { gaps }) => {
    const { DeprecateAt } = step.input;
    const isPeriod = typeof DeprecateAt === 'string' && readPeriod(DeprecateAt) !== undefined;
    const date = typeof DeprecateAt === 'string' ? deprecationDate(DeprecateAt, new Date(0)) : undefined;
    return {
      ImageId: alone(imageIdOf(step, gaps)),
      DeprecateAt: isPeriod ? alone(gaps.date(step.key, DeprecateAt)) : (date?.toISOString() ?? DeprecateAt),
    };
  },
};
