import type { StepApi } from '../../../../server/src/protocol';
import type { StepKind } from '../step-kind';
import { copyImage } from './copy-image';
import { deprecateImage } from './deprecate-image';
import { protectImage } from './protect-image';
import { putParameter } from './put-parameter';
import { shareImage } from './share-image';

/** Every API that can be a step. */
export const stepKinds: Readonly<Record<StepApi, StepKind>> = {
  CopyImage: copyImage,
  ModifyImageAttribute: shareImage,
  EnableImageDeprecation: deprecateImage,
  EnableImageDeregistrationProtection: protectImage,
  PutParameter: putParameter,
};
