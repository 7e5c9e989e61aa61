import { t } from '@vscode/l10n';
import type { Shape } from './request-schema';

/** What a person calls an object of the request: by the member it stands in, or by the call. */
export function shapeTitle({ name }: Shape): string {
  switch (name) {
    case 'CreateImageRequest':
      return 'CreateImage';
    case 'EbsBlockDevice':
      return 'Ebs';
    case 'AmiAfter':
      return t('this file');
    case 'Step':
      return t('a step');
    default:
      return name.replace(/Request$/, '');
  }
}
