import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const encryptedExistingHint: StaticRule = {
  id: 'encrypted-existing-hint',
  severity: 'off',
  needs: 'Encrypted',
  yieldsTo: ['live-encrypted-existing', 'live-encrypted-existing-false'],
  docs: {
    what: 'Encrypted is set without SnapshotId.',
    why: 'CreateImage cannot change the encryption of volumes that are on the instance: true fails for an unencrypted volume, and false is ignored for an encrypted one. For an encrypted image, copy it with encryption.',
    except: 'The volume is new: then both values are right. If the instance is known, the live rules check this.',
    ec2: 'not confirmed',
    source: 'API reference, Encrypted.',
  },
  ebs(ebs, { document }) {
    const { Encrypted, SnapshotId } = ebs.members;
    if (Encrypted === undefined || SnapshotId !== undefined) return undefined;
    const message = t(
      'CreateImage cannot change the encryption of existing volumes. Create the image, then copy it with encryption.',
    );
    return problemAt(keyOf(Encrypted), message, { fixes: () => [removal(document, ebs, Encrypted)] });
  },
};
