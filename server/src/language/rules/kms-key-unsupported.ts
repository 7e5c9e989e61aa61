import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const kmsKeyUnsupported: StaticRule = {
  id: 'kms-key-unsupported',
  severity: 'error',
  needs: 'KmsKeyId',
  docs: {
    what: 'KmsKeyId is set.',
    why: 'Only RunInstances, RequestSpotFleet and RequestSpotInstances accept it. Create the image, then copy it with this key.',
    ec2: '`UnknownParameter`: The parameter KmsKeyId is not recognized',
    source: 'API reference, KmsKeyId; hashicorp/packer-plugin-amazon#585, hashicorp/packer#6212',
  },
  ebs(ebs, { document }) {
    const { KmsKeyId } = ebs.members;
    if (KmsKeyId === undefined) return undefined;
    return problemAt(
      keyOf(KmsKeyId),
      t('CreateImage does not support KmsKeyId. Create the image, then copy it with this key.'),
      {
        fixes: () => [removal(document, ebs, KmsKeyId)],
      },
    );
  },
};
