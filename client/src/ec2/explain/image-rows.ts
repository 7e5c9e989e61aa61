import { t } from '@vscode/l10n';
import { foreignText, type Row } from './row';

/** About images and snapshots that exist, or did. */
export const imageRows: Readonly<Record<string, Row>> = {
  'InvalidAMIID.NotFound': (_failure, { doing }) => ({
    sentence:
      doing === 'watch'
        ? t('EC2 does not show the image: just after the call that is normal, later it means that it is gone.')
        : t('There is no such image of this account in this region; it may have been deregistered.'),
    offers: [{ kind: 'retry' }],
  }),
  'InvalidAMIID.Malformed': failure => ({ sentence: t('EC2 refused: {0}.', foreignText(failure)), offers: [] }),
  'InvalidAMIID.Unavailable': failure => ({
    sentence: t('The image is deregistered or not ready yet: {0}.', foreignText(failure)),
    offers: [],
  }),
  'InvalidSnapshot.InUse': failure => ({
    sentence: t('The snapshot belongs to an image, which must be deregistered first: {0}.', foreignText(failure)),
    offers: [],
  }),
};
