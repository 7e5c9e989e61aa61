import type { Shape } from './request-schema';

/** What a person calls an object of the request: by the member it stands in, or by the call. */
export function shapeTitle({ name }: Shape): string {
  switch (name) {
    case 'CreateImageRequest':
      return 'CreateImage';
    case 'EbsBlockDevice':
      return 'Ebs';
    default:
      return name;
  }
}
