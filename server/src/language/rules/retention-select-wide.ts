import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const retentionSelectWide: StaticRule = {
  id: 'retention-select-wide',
  severity: 'error',
  docs: {
    what: 'A pattern in `select` has fewer than three characters besides wildcards.',
    why: 'The pattern matches images that are not related to this request, and cleanup proposes to remove them.',
    source: 'Ours.',
  },
  part({ shape, members: { Values } }) {
    if (shape.name !== 'Filter' || Values?.value?.kind !== 'list') return undefined;
    return Values.value.items.flatMap(item => {
      if (item.kind !== 'string' || !/[*?]/.test(item.value)) return [];
      const literal = item.value.replace(/[*?]/g, '');
      return literal.length >= 3
        ? []
        : [problemAt(item, t('This pattern is too wide. Use at least three characters besides wildcards.'))];
    });
  },
};
