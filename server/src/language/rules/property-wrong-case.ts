import { t } from '@vscode/l10n';
import { keyOf, problemAt } from '../problem';
import { renaming } from '../rename-fix';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const propertyWrongCase: StaticRule = {
  id: 'property-wrong-case',
  severity: 'error',
  docs: {
    what: 'A member is written in the wrong case: `instanceId`, `ebs`, `IOPS`.',
    why: 'Names are case-sensitive, and the AWS SDK drops the ones it does not know. Responses of EC2 have names in camelCase, and requests are often copied from them.',
    ec2: '`MissingParameter` for a member that is required.',
    source: 'Measured with the SDK and aws-cli 1.45.11.',
  },
  unknownMember(unknown, { document }) {
    const { cause } = unknown;
    if (cause.kind !== 'wrong-case') return undefined;
    const { property } = unknown;
    const message = t(
      'Member names are case-sensitive. Use {0} instead of "{1}".',
      cause.name,
      shownText(property.key),
    );
    return problemAt(keyOf(property), message, { fixes: () => renaming(document, unknown, cause.name, true) });
  },
};
