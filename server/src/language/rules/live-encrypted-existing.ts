import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { placeOf } from '../live-place';
import { deviceIn } from '../live-volume';
import { keyOf, problemAt } from '../problem';
import { isBoolean } from '../request-view';
import type { LiveRule } from '../rule';

export const liveEncryptedExisting: LiveRule = {
  id: 'live-encrypted-existing',
  severity: 'error',
  needs: 'Encrypted',
  live: true,
  yieldsTo: ['encrypted-with-snapshot'],
  docs: {
    what: 'Encrypted is true for a volume of the instance that is not encrypted.',
    why: 'AWS: "If you specify true, the request will fail." Create the image, then copy it with encryption.',
    ec2: 'not confirmed',
    source: 'API reference, Encrypted.',
  },
  ebs(ebs, { document, facts }) {
    const { Encrypted } = ebs.members;
    const device = deviceIn(ebs.mapping, facts);
    if (!isBoolean(Encrypted) || !Encrypted.value.value || device?.volume?.encrypted !== false) return undefined;
    const message = t(
      '{0} in {1} is not encrypted, and CreateImage cannot encrypt it. Create the image, then copy it with encryption.',
      device.volumeId,
      placeOf(facts.target),
    );
    return problemAt(keyOf(Encrypted), message, { fixes: () => [removal(document, ebs, Encrypted)] });
  },
};
