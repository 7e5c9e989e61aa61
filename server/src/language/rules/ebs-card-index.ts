import { t } from '@vscode/l10n';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const ebsCardIndex: StaticRule = {
  id: 'ebs-card-index',
  severity: 'off',
  needs: 'EbsCardIndex',
  docs: {
    what: 'EbsCardIndex is set.',
    why: 'It applies at launch, on instance types that support multiple EBS cards. Whether CreateImage accepts it is not documented.',
    except: 'The image is for such instance types.',
    ec2: 'not confirmed',
    source: 'SDK, EbsCardIndex.',
  },
  ebs({ members: { EbsCardIndex } }) {
    if (EbsCardIndex === undefined) return undefined;
    return problemAt(
      keyOf(EbsCardIndex),
      t('EbsCardIndex applies only when you launch instance types that support multiple EBS cards.'),
    );
  },
};
