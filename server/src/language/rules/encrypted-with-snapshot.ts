import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { isGiven } from '../not-given';
import { keyOf, problemAt, relatedPlace } from '../problem';
import type { StaticRule } from '../rule';

export const encryptedWithSnapshot: StaticRule = {
  id: 'encrypted-with-snapshot',
  severity: 'error',
  needs: 'Encrypted',
  docs: {
    what: 'Encrypted is set together with SnapshotId.',
    why: 'AWS: "If you include this parameter, the request will fail, regardless of the value that you specify."',
    ec2: '`InvalidParameter`: Parameter encrypted is invalid. You cannot specify the encrypted flag if specifying a snapshot id in a block device mapping.',
    source: 'API reference, Encrypted; hashicorp/terraform#1862, hashicorp/packer#2285',
  },
  ebs(ebs, { document }) {
    const { Encrypted, SnapshotId } = ebs.members;
    if (Encrypted === undefined || SnapshotId === undefined || !isGiven(SnapshotId)) return undefined;
    const message = t('Encrypted cannot be used with SnapshotId, even if it is false.');
    return problemAt(keyOf(Encrypted), message, {
      related: [relatedPlace(keyOf(SnapshotId), t('SnapshotId is set here.'))],
      fixes: () => [removal(document, ebs, Encrypted)],
    });
  },
};
