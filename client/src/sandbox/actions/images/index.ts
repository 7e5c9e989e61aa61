import type { Action } from '../action';
import { createImage } from './create-image';
import { deregisterImage } from './deregister-image';
import { describeImages } from './describe-images';

export const imageActions: readonly Action[] = [createImage, describeImages, deregisterImage];
