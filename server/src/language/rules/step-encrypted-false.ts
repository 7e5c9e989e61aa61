import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isBoolean } from '../request-view';
import type { StaticRule } from '../rule';

export const stepEncryptedFalse: StaticRule = {
  id: 'step-encrypted-false',
  severity: 'error',
  needs: 'Encrypted',
  docs: {
    what: 'Encrypted is false.',
    why: 'EC2 cannot create an unencrypted copy of an encrypted snapshot, and a copy of an unencrypted snapshot is unencrypted by default.',
    ec2: '`InvalidRequest`: Creating an unencrypted copy from an encrypted snapshot is not supported',
    source: 'hashicorp/packer#6789, #6778',
  },
  part({ shape, members: { Encrypted } }, { document }) {
    if (shape.name !== 'CopyImageRequest' || !isBoolean(Encrypted) || Encrypted.value.value) return undefined;
    const { value } = Encrypted;
    return problemAt(value, t('A copy cannot remove encryption. Set Encrypted to true, or remove it.'), {
      fixes: () => [replacement(document, value, true, { guess: true })],
    });
  },
};
