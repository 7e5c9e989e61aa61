import { t } from '@vscode/l10n';
import { type Explainer, foreignText } from './row';

/** About images and snapshots that exist, or did. */
export const imageRows: Readonly<Record<string, Explainer>> = {
  'InvalidAMIID.NotFound': (_failure, { doing }) => ({
    sentence:
      doing === 'watch'
        ? t(
            'EC2 does not list the image. A new image can take a moment to appear. Otherwise, the image no longer exists.',
          )
        : t('The image does not exist in this account and region. It might have been deregistered.'),
    offers: [{ kind: 'retry' }],
  }),
  'InvalidAMIID.Malformed': failure => ({
    sentence: t('EC2 rejected the request: {0}.', foreignText(failure)),
    offers: [],
  }),
  'InvalidAMIID.Unavailable': failure => ({
    sentence: t('The image is not available: {0}.', foreignText(failure)),
    offers: [],
  }),
  'InvalidSnapshot.InUse': failure => ({
    sentence: t('The snapshot is in use by an image. Deregister the image first: {0}.', foreignText(failure)),
    offers: [],
  }),
};
