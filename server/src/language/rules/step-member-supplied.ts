import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const stepMemberSupplied: StaticRule = {
  id: 'step-member-supplied',
  severity: 'error',
  docs: {
    what: 'A member is set that AMI Authoring supplies when the step runs: ImageId, SourceImageId, SourceRegion, ClientToken, DryRun, or Value of PutParameter.',
    why: 'The image ID is known only after the image is created, and the run sends its own token so that nothing is copied twice.',
    source: 'Ours: the format of the file.',
  },
  unknownMember({ cause, property, parent }, { document }) {
    if (cause.kind !== 'supplied') return undefined;
    return problemAt(keyOf(property), t('{0} is set automatically when the step runs. Remove it.', property.key), {
      fixes: () => [{ ...removal(document, parent, property), safe: true }],
    });
  },
};
