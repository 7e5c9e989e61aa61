import type { Action } from '../action';
import { cancelImageLaunchPermission } from './cancel-image-launch-permission';
import { copyImage } from './copy-image';
import { createImage } from './create-image';
import { deregisterImage } from './deregister-image';
import { describeImageAttribute } from './describe-image-attribute';
import { describeImageReferences } from './describe-image-references';
import { describeImages } from './describe-images';
import { disableImage, enableImage } from './disable-image';
import { getImageAncestry } from './get-image-ancestry';
import { disableImageDeprecation, enableImageDeprecation } from './image-deprecation';
import { disableImageDeregistrationProtection, enableImageDeregistrationProtection } from './image-protection';
import { modifyImageAttribute } from './modify-image-attribute';
import { listImagesInRecycleBin, restoreImageFromRecycleBin } from './recycle-bin-images';
import { registerImage } from './register-image';
import { resetImageAttribute } from './reset-image-attribute';

export const imageActions: readonly Action[] = [
  createImage,
  copyImage,
  registerImage,
  describeImages,
  deregisterImage,
  describeImageAttribute,
  modifyImageAttribute,
  resetImageAttribute,
  cancelImageLaunchPermission,
  enableImageDeprecation,
  disableImageDeprecation,
  enableImageDeregistrationProtection,
  disableImageDeregistrationProtection,
  disableImage,
  enableImage,
  describeImageReferences,
  getImageAncestry,
  listImagesInRecycleBin,
  restoreImageFromRecycleBin,
];
