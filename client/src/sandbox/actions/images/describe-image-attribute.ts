import { deviceAnswer } from '../../answers/image-answer';
import { permissionAnswer } from '../../answers/permission-answer';
import type { Result } from '../../protocol/envelopes';
import { wholeSeconds } from '../../protocol/xml';
import { ownImage } from '../../rules/own-image';
import { checkWord, requiredText } from '../../rules/required';
import type { Image } from '../../world/image';
import { listedDevices, protectionText } from '../../world/image-state';
import type { Action } from '../action';

export const describeImageAttribute: Action = {
  name: 'DescribeImageAttribute',
  service: 'ec2',
  kind: 'read',
  parameters: ['Attribute', 'ImageId', 'DryRun'],
  run(call) {
    const attribute = requiredText(call.form, 'Attribute');
    checkWord('Attribute', attribute, Object.keys(attributes));
    const image = ownImage(call);
    return { imageId: image.imageId, ...attributes[attribute]?.(image, call.now) };
  },
};

const attributes: Readonly<Record<string, (image: Image, now: number) => Result>> = {
  description: ({ description }) => ({ description: { value: description } }),
  kernel: () => ({ kernel: {} }),
  ramdisk: () => ({ ramdisk: {} }),
  launchPermission: ({ permissions }) => ({ launchPermission: permissionAnswer(permissions) }),
  productCodes: () => ({ productCodes: [] }),
  blockDeviceMapping: (image, now) => ({ blockDeviceMapping: listedDevices(image, now).map(deviceAnswer) }),
  sriovNetSupport: () => ({ sriovNetSupport: { value: 'simple' } }),
  bootMode: ({ bootMode }) => ({ bootMode: { value: bootMode } }),
  tpmSupport: ({ tpmSupport }) => ({ tpmSupport: { value: tpmSupport } }),
  uefiData: () => ({ uefiData: {} }),
  lastLaunchedTime: ({ createdAt }) => ({ lastLaunchedTime: { value: wholeSeconds(createdAt).toISOString() } }),
  imdsSupport: ({ imdsSupport }) => ({ imdsSupport: { value: imdsSupport } }),
  deregistrationProtection: ({ protection }, now) => ({
    deregistrationProtection: { value: protectionText(protection, now) },
  }),
};
