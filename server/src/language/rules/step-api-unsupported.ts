import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const stepApiUnsupported: StaticRule = {
  id: 'step-api-unsupported',
  severity: 'error',
  docs: {
    what: 'A step calls an API that steps do not support yet, such as CreateLaunchTemplateVersion, CreateTags, or ModifySnapshotAttribute.',
    why: 'The step would not run.',
    source: 'Ours: the format of the file.',
  },
  unknownMember({ cause, property, parent }, { document }) {
    if (cause.kind !== 'other-api') return undefined;
    return problemAt(keyOf(property), t('Steps do not support {0} yet.', property.key), {
      fixes: () => [removal(document, parent, property)],
    });
  },
};
