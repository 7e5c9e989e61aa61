import { t } from '@vscode/l10n';
import { keyOf, problemAt, relatedPlace } from '../problem';
import { removeMember } from '../request-edits';
import type { StaticRule } from '../rule';

export const jsonDuplicateKey: StaticRule = {
  id: 'json-duplicate-key',
  severity: 'warning',
  docs: {
    what: 'An object has the same member more than once, even if one of them is written with escapes.',
    why: 'The last one is sent without a warning. For NoReboot and DryRun this decides whether the instance reboots.',
    source: 'ECMA-262, JSON.parse; measured with aws-cli 1.45.11: no complaint.',
  },
  repeatedMember({ property, earlier, parent }, { document }) {
    const { key } = property;
    return problemAt(keyOf(property), t('{0} appears more than once. Only the last one is sent.', key), {
      related: [relatedPlace(keyOf(earlier), t('First occurrence of {0}.', key))],
      fixes: () => [
        { title: t('Remove the earlier {0}', key), changes: [removeMember(document, parent.node, earlier)] },
        { title: t('Remove this {0}', key), changes: [removeMember(document, parent.node, property)] },
      ],
    });
  },
};
