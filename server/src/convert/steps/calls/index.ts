import type { StepApi } from '../../../language/steps/step-apis';
import type { StepCommand } from '../step-call';
import { copyImage } from './copy-image';
import { deprecateImage } from './deprecate-image';
import { protectImage } from './protect-image';
import { putParameter } from './put-parameter';
import { shareImage } from './share-image';

/** Every API that a step can have, as a command of the AWS CLI. */
export const stepCalls: Readonly<Record<StepApi, StepCommand>> = {
  CopyImage: copyImage,
  ModifyImageAttribute: shareImage,
  EnableImageDeprecation: deprecateImage,
  EnableImageDeregistrationProtection: protectImage,
  PutParameter: putParameter,
};
