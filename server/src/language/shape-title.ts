import type { Shape } from './request-schema';

/** The name of an object in a message, which no language changes: the member that contains it, its API, or the kind of file. */
export function shapeTitle({ name }: Shape): string {
  switch (name) {
    case 'CreateImageRequest':
      return 'CreateImage';
    case 'EbsBlockDevice':
      return 'Ebs';
    case 'AmiAfter':
      return '.ami-after.json';
    case 'Step':
      return 'steps';
    default:
      return name.replace(/Request$/, '');
  }
}
