import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const nameEdgeSpace: StaticRule = {
  id: 'name-edge-space',
  severity: 'hint',
  needs: 'Name',
  docs: {
    what: 'Name begins or ends with a space.',
    why: 'The space is easy to miss and makes the name different. Whether EC2 accepts it is not confirmed.',
    source: 'Ours.',
  },
  request({ members: { Name } }, { document }) {
    if (!isString(Name)) return undefined;
    const { value } = Name;
    const trimmed = value.value.trim();
    if (trimmed === value.value || trimmed === '') return undefined;
    return problemAt(value, t('Name begins or ends with a space.'), {
      fixes: () => [{ title: t('Remove the space'), changes: [replaceValue(document, value, trimmed)], safe: true }],
    });
  },
};
