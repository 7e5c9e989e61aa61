import { t } from '@vscode/l10n';
import { keyOf, problemAt } from '../problem';
import { renaming } from '../rename-fix';
import type { StaticRule } from '../rule';
import { shapeTitle } from '../shape-title';
import { shownText } from '../shown-text';

export const propertyNearMiss: StaticRule = {
  id: 'property-near-miss',
  severity: 'error',
  docs: {
    what: 'A member is misspelled, or written as in the query API, the AWS CLI, Terraform, or Ansible: `NoRebot`, `BlockDeviceMapping`, `Size`, `no-reboot`, `volume_size`.',
    why: 'The AWS SDK drops it silently. `"NoRebot": true` sends a request without NoReboot: the instance reboots.',
    source: 'Measured with the SDK and aws-cli 1.45.11; wire names from the SDK and botocore.',
  },
  unknownMember(unknown, { document }) {
    const { cause } = unknown;
    if (cause.kind !== 'near-miss') return undefined;
    const { property, shape } = unknown;
    const { name } = cause;
    const message = t(
      '"{0}" is not a member of {1}. Did you mean {2}?',
      shownText(property.key),
      shapeTitle(shape),
      name,
    );
    return problemAt(keyOf(property), message, {
      fixes: () => renaming(document, unknown, name, cause.isCertain),
    });
  },
};
