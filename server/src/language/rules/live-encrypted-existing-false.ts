import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { placeOf } from '../live-place';
import { deviceIn } from '../live-volume';
import { keyOf, problemAt } from '../problem';
import { isBoolean } from '../request-view';
import type { LiveRule } from '../rule';

export const liveEncryptedExistingFalse: LiveRule = {
  id: 'live-encrypted-existing-false',
  severity: 'warning',
  needs: 'Encrypted',
  live: true,
  yieldsTo: ['encrypted-with-snapshot'],
  docs: {
    what: 'Encrypted is false for a volume of the instance that is encrypted.',
    why: 'EC2 ignores it: encryption cannot be removed.',
    ec2: 'none',
    source: 'API reference, Encrypted.',
  },
  ebs(ebs, { document, facts }) {
    const { Encrypted } = ebs.members;
    const device = deviceIn(ebs.mapping, facts);
    if (!isBoolean(Encrypted) || Encrypted.value.value || device?.volume?.encrypted !== true) return undefined;
    const message = t('Encrypted is ignored: {0} in {1} remains encrypted.', device.volumeId, placeOf(facts.target));
    return problemAt(keyOf(Encrypted), message, { fixes: () => [removal(document, ebs, Encrypted)] });
  },
};
