import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { shapeTitle } from '../shape-title';

export const stepMemberUnsupported: StaticRule = {
  id: 'step-member-unsupported',
  severity: 'error',
  docs: {
    what: 'A step uses a member that steps do not support yet: LaunchPermission.Remove, ImdsSupport, DestinationOutpostArn, and others.',
    why: 'The plan, the confirmation, and undo do not support it.',
    source: 'Ours: the format of the file.',
  },
  unknownMember({ cause, property, parent, shape }, { document }) {
    if (cause.kind !== 'unsupported') return undefined;
    const message = t('Steps do not support {0} of {1} yet.', property.key, shapeTitle(shape));
    return problemAt(keyOf(property), message, { fixes: () => [removal(document, parent, property)] });
  },
};
